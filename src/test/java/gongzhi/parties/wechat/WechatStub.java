package gongzhi.parties.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WeChat as the program meets it: real HTTP, and the answers and limits of its pages. */
public final class WechatStub {

  /** Started by the first program under test. */
  public static final WechatStub SHARED = new WechatStub();

  static final String APP = "wx0000000000000test";
  static final String SECRET = "stub-secret";

  private static final Set<String> TEMPLATES = Set.of("T-LEGAL", "T-REPORT", "T-WORK");
  private static final JsonMapper JSON = new JsonMapper();

  /** Sets the account of the programs under test to this one. */
  public static final class Account
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "gongzhi.wechat.app-id=" + APP,
              "gongzhi.wechat.secret=" + SECRET,
              "gongzhi.wechat.api=" + SHARED.address(),
              "gongzhi.wechat.open=" + SHARED.address(),
              "gongzhi.wechat.templates=src/test/resources/wechat")
          .applyTo(context);
    }
  }

  private final HttpServer server;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, String> codes = new ConcurrentHashMap<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final List<String> tried = new CopyOnWriteArrayList<>();
  private final AtomicInteger forced = new AtomicInteger();
  private volatile String token = "token-0";

  private WechatStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/cgi-bin/stable_token", exchange -> end(exchange, key(exchange)));
    server.createContext(
        "/cgi-bin/message/template/send", exchange -> end(exchange, sent(exchange)));
    server.createContext("/sns/oauth2/access_token", exchange -> end(exchange, named(exchange)));
    Thread.ofPlatform().daemon().start(server::start);
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Somebody says yes at WeChat; the code that the browser comes back with. */
  public String agrees(String openId) {
    String code = "code-" + number.incrementAndGet();
    codes.put(code, openId);
    return code;
  }

  /** From now on messages to this person are answered so. */
  void answer(String openId, int code) {
    answers.put(openId, code);
  }

  /** The key that was given out no longer holds. */
  void forgetKey() {
    token = "token-" + number.incrementAndGet();
  }

  int forced() {
    return forced.get();
  }

  List<JsonNode> to(String openId) {
    return received.stream().filter(one -> one.path("touser").asString().equals(openId)).toList();
  }

  long triesFor(String openId) {
    return tried.stream().filter(openId::equals).count();
  }

  private String key(HttpExchange exchange) throws IOException {
    JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (!exchange.getRequestMethod().equals("POST")
        || !asked.path("grant_type").asString().equals("client_credential")) {
      return error(40002, "invalid grant_type");
    }
    if (!asked.path("appid").asString().equals(APP)) {
      return error(40013, "invalid appid");
    }
    if (!asked.path("secret").asString().equals(SECRET)) {
      return error(40125, "invalid appsecret");
    }
    if (asked.path("force_refresh").asBoolean(false)) {
      forced.incrementAndGet();
      forgetKey();
    }
    return "{\"access_token\":\"" + token + "\",\"expires_in\":7200}";
  }

  private String sent(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (!token.equals(query(exchange).get("access_token"))) {
      return error(40001, "invalid credential, access_token is invalid or not latest");
    }
    String to = body.path("touser").asString();
    tried.add(to);
    int code = answers.getOrDefault(to, fault(body));
    if (code != 0) {
      return error(code, "refused");
    }
    received.add(body);
    return "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":" + number.incrementAndGet() + "}";
  }

  private static int fault(JsonNode body) {
    if (!TEMPLATES.contains(body.path("template_id").asString())) {
      return 40037;
    }
    boolean fits =
        body.path("data").properties().stream()
            .allMatch(field -> fits(field.getKey(), field.getValue().path("value").asString("")));
    return fits ? 0 : 47003;
  }

  private static boolean fits(String name, String value) {
    boolean thing = name.startsWith("thing") || name.startsWith("const");
    return !value.isEmpty() && (!thing || value.length() <= 20 && !value.contains("\n"));
  }

  /** A code is good once. */
  private String named(HttpExchange exchange) {
    Map<String, String> asked = query(exchange);
    if (!APP.equals(asked.get("appid")) || !SECRET.equals(asked.get("secret"))) {
      return error(40125, "invalid appsecret");
    }
    String openId = codes.put(asked.getOrDefault("code", ""), "");
    if (openId == null) {
      return error(40029, "invalid code");
    }
    if (openId.isEmpty()) {
      return error(40163, "code been used");
    }
    return "{\"access_token\":\"web\",\"expires_in\":7200,\"openid\":\"%s\",\"scope\":\"snsapi_base\"}"
        .formatted(openId);
  }

  private static String error(int code, String words) {
    return "{\"errcode\":" + code + ",\"errmsg\":\"" + words + "\"}";
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
        .map(part -> part.split("=", 2))
        .collect(
            Collectors.toMap(
                part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
  }

  /** With the type that WeChat gives its answers. */
  private static void end(HttpExchange exchange, String answer) throws IOException {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/plain");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
