package gongzhi.walls;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Knocks at one door as a page of ours would: with its token, a key of its own and every field
 * filled in, so that nothing but authorisation can refuse.
 */
final class Knock {

  private static final String NO_PHOTO = "0".repeat(32);

  private final Stage stage;
  private final Map<Browser, String> tokens = new HashMap<>();

  Knock(Stage stage) {
    this.stage = stage;
  }

  /** At the address of this case, or at the only address where it is about none. */
  HttpResponse<String> at(Line line, Browser browser, String address, CaseNo about) {
    if (line.method().equals("GET")) {
      return browser.get(address + query(line));
    }
    String key = UUID.randomUUID().toString();
    return switch (line.pattern()) {
      case "/files" -> upload(browser, key);
      case "/api/cases" -> json(browser, address, one(key));
      case "/api/cases/batch" -> json(browser, address, "[" + one(key) + "]");
      default -> browser.post(address, fields(line, browser, key, about));
    };
  }

  /** The token against forged requests that this browser's pages carry. */
  String token(Browser browser) {
    return tokens.computeIfAbsent(
        browser, one -> String.valueOf(one.hiddenFields("/me/display").get("_csrf")));
  }

  /** Every field of every form, filled in as it should be. */
  Map<String, String> fields(Line line, Browser browser, String key, CaseNo about) {
    Map<String, String> all = new HashMap<>(Map.of("_csrf", token(browser)));
    all.put("idempotency_key", key);
    all.put("version", String.valueOf(stage.version(about)));
    all.put("words", "看过了，按规定办");
    all.put("remedy", "可以向信访部门反映");
    all.put("anyway", "这里只试谁能进门");
    all.put("unit", String.valueOf(Cast.Unit.PROPERTY_COMPANY.id().value()));
    all.put("into", about.value());
    all.put("area", String.valueOf(stage.here().id().value()));
    all.put("photos", NO_PHOTO);
    all.putAll(
        Map.of("days", "1", "category", CaseFixtures.LAMP, "attempt", "VISIT", "way", "VISIT"));
    String department = Cast.Unit.URBAN_MANAGEMENT.id().toString();
    all.putAll(Map.of("kind", "DAILY", "units", department, "marks", department + ":3"));
    all.putAll(Map.of("answer", "SOLVED", "score", "5", "size", "large", "contrast", "high"));
    all.putAll(Map.of("day", "2099-01-01", "came", "RECTIFIED"));
    all.putAll(Map.of("cause", "WEATHER", "reached", "true"));
    all.putAll(Map.of("name", "王小明", "courtesy", "MS", "phone", "13800009999", "code", "123456"));
    all.putAll(Map.of("password", "no password", "channel", "PHONE", "reason", "核实地点，请谅解"));
    all.putAll(Map.of("title", "集中交办会", "venue", "三楼会议室", "day", "2026-12-01", "hour", "09:30"));
    all.putAll(Map.of("demand", "年底前办好", "numbers", about.value(), "due", ""));
    if (line.key().endsWith(" ?look")) {
      all.put("look", "1");
    }
    return all;
  }

  private String query(Line line) {
    return switch (line.key()) {
      case "GET /admin/posts/new" -> "?role=community_officer&area=" + stage.here().id().value();
      case "GET /api/areas" -> "?place=yuhua";
      case "GET /log/consistency" -> "?from=0&to=0";
      case "GET /verify ?code" -> "?code=00000000000000000000";
      case "GET /desk/cases/{no}/publish" ->
          "?version=1&words=" + URLEncoder.encode("灯坏了", StandardCharsets.UTF_8);
      default -> "";
    };
  }

  private HttpResponse<String> json(Browser browser, String address, String body) {
    return browser.send(
        browser
            .request(address, "X-CSRF-Token", token(browser))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private String one(String key) {
    return Map.of("key", key, "words", "楼道堆了杂物", "address", "1 栋").entrySet().stream()
        .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
        .collect(Collectors.joining(",", "{", ",\"area\":" + stage.here().id().value() + "}"));
  }

  private HttpResponse<String> upload(Browser browser, String key) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("_csrf\"", token(browser).getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(part("file\"; filename=\"a.jpg\"", CaseFixtures.aPicture()));
    body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return browser.send(
        browser
            .request("/files", "Idempotency-Key", key)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String name, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--part\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }
}
