package gongzhi.cases.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk of one person of the cast, over HTTP. */
final class Desk {

  private static final Pattern PHOTO = Pattern.compile("name=\"photos\" value=\"([0-9a-f]{32})\"");

  private final CaseFixtures fixtures;
  private final Browser browser;

  private Desk(CaseFixtures fixtures, Browser browser) {
    this.fixtures = fixtures;
    this.browser = browser;
  }

  static Desk of(Cast who, CaseFixtures fixtures, int port) {
    return new Desk(fixtures, fixtures.browser(port, who));
  }

  Browser browser() {
    return browser;
  }

  String page(String address) {
    return browser.get(address).body();
  }

  HttpResponse<String> open(CaseNo no) {
    return browser.get("/desk/cases/" + no);
  }

  /** Sends a form about the case as it stands now; fields are name, value, name, value. */
  HttpResponse<String> act(CaseNo no, String act, String... fields) {
    return send(no, act, fixtures.versionOf(no), fields);
  }

  /** Sends a form that was opened when the case had this version. */
  HttpResponse<String> send(CaseNo no, String act, int version, String... fields) {
    return browser.post("/desk/cases/" + no + "/" + act, form(version, fields));
  }

  /** The same as htmx sends it. */
  HttpResponse<String> actInPlace(CaseNo no, String act, String... fields) {
    Map<String, String> form = form(fixtures.versionOf(no), fields);
    return browser.post("/desk/cases/" + no + "/" + act, form, "HX-Request", "true");
  }

  /** As htmx sends it from the page at this address. */
  HttpResponse<String> actFrom(String page, CaseNo no, String act, String... fields) {
    return browser.post(
        "/desk/cases/" + no + "/" + act,
        form(fixtures.versionOf(no), fields),
        "HX-Request",
        "true",
        "HX-Current-URL",
        "http://localhost" + page);
  }

  /** Sends a form with a picture in it, as a browser without scripts does. */
  HttpResponse<String> actWithPicture(CaseNo no, String act, String... fields) {
    return withPicture("/desk/cases/" + no + "/" + act, form(fixtures.versionOf(no), fields));
  }

  /** The same from the phone of a grid worker. */
  HttpResponse<String> onPhoneWithPicture(CaseNo no, String act, String... fields) {
    Map<String, String> form = form(fixtures.versionOf(no), fields);
    form.put("seen", form.get("version"));
    form.put("way", "VISIT");
    return withPicture("/grid/tasks/" + no + "/" + act, form);
  }

  private HttpResponse<String> withPicture(String address, Map<String, String> form) {
    return browser.send(Multipart.of(browser.request(address), form));
  }

  /** The picture that a form which came back still has. */
  static String photoIn(HttpResponse<String> page) {
    Matcher name = PHOTO.matcher(page.body());
    assertThat(name.find()).as(page.body()).isTrue();
    return name.group(1);
  }

  /** Sends a picture and returns its name. */
  String upload() {
    Map<String, String> tokens = browser.hiddenFields("/me/display");
    String boundary = "part-" + tokens.get("idempotency_key");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + tokens.get("_csrf")
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(CaseFixtures.aPicture());
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/files", "Idempotency-Key", String.valueOf(tokens.get("idempotency_key")))
                .header("HX-Request", "true")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    Matcher name = PHOTO.matcher(answer.body());
    assertThat(name.find()).as(answer.body()).isTrue();
    return name.group(1);
  }

  private Map<String, String> form(int version, String... fields) {
    Map<String, String> form = new HashMap<>(browser.hiddenFields("/me/display"));
    form.remove("to");
    form.put("version", String.valueOf(version));
    form.put("anyway", "这里只试步骤，话从简");
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }
}
