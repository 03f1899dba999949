package gongzhi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.site.Browser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes below and beside the forms: the protocol itself, and addresses that lead away. */
@Walls
class ProtocolTest {

  /** A path of this site, which no browser reads as the name of another. */
  private static final String STAYS = "/(?![/\\\\])[^\\s\\\\]*";

  private static final Pattern NEXT = Pattern.compile("name=\"next\" value=\"([^\"]*)\"");
  private static final String HOST = "Host: localhost\r\n";
  private static final String END = "Connection: close\r\n\r\n";

  @LocalServerPort int port;
  @Autowired Stage stage;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT"})
  void a_page_is_only_read(String method) {
    Raw answer =
        Raw.send(port, method + " /help HTTP/1.1\r\n" + HOST + "X-Secret: s3cret\r\n" + END);

    assertThat(answer.status()).isIn(400, 403, 405, 501);
    assertThat(answer.body()).doesNotContain("s3cret");
  }

  @Test
  void a_wrong_method_is_told_which_are_right() {
    Browser browser = new Browser(port);
    String token = String.valueOf(browser.hiddenFields("/me/display").get("_csrf"));

    HttpResponse<String> answer =
        browser.post("/help", Map.of("_csrf", token, "idempotency_key", "12345678"));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow").orElseThrow()).contains("GET");
    assertThat(answer.body()).contains("gz-");
  }

  @Test
  void the_head_of_a_page_has_no_body_and_options_name_the_methods() {
    Raw head = Raw.send(port, "HEAD /help HTTP/1.1\r\n" + HOST + END);
    Raw options = Raw.send(port, "OPTIONS /help HTTP/1.1\r\n" + HOST + END);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("allow")).contains("GET").doesNotContain("TRACE");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "GET /help HTTP/1.1\r\n", // no host
        "GET /help HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        "GET /help HTTP/9.9\r\nHost: localhost\r\n",
        "GET http://[broken/ HTTP/1.1\r\nHost: localhost\r\n",
        "GET /help\u0001 HTTP/1.1\r\nHost: localhost\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n",
        "GET /help/..;/desk/inbox HTTP/1.1\r\nHost: localhost\r\n",
        "GET //desk//inbox HTTP/1.1\r\nHost: localhost\r\n",
        "GET /assets/..%2f..%2fapplication.yaml HTTP/1.1\r\nHost: localhost\r\n",
        "GET /assets/%2e%2e/application.yaml HTTP/1.1\r\nHost: localhost\r\n",
        "POST /me/display HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
        "POST /me/display HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n",
        "POST /files HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 0\r\n",
        "POST /me/display HTTP/1.1\r\nHost: localhost\r\nContent-Type: a/b; charset=no-such\r\nContent-Length: 0\r\n",
      })
  void what_is_no_request_is_refused(String request) {
    Raw answer = Raw.send(port, request + END);

    assertThat(answer.status()).isBetween(400, 505).isNotEqualTo(500);
    assertThat(answer.body()).doesNotContain("\tat ", "Exception", "Tomcat");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/cases/%00", "/cases/%zz", "//", "/cases/..%2f", "/%", "/cases/\\", "/%ff/x"})
  void an_impossible_address_gets_a_page_of_ours(String address) {
    Raw answer =
        Raw.send(port, "GET " + address + " HTTP/1.1\r\n" + HOST + "Accept-Language: en\r\n" + END);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1", "gz-note").doesNotContain("Tomcat");
    assertThat(answer.header("content-security-policy")).contains("default-src");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Accept: ;;;q=,,/",
        "Accept: text/nothing",
        "Accept-Language: \u00ff\u00fe;q=x,,",
        "Cookie: gz=; gz=; =; ;;; a=b=c; gz=\u00ff",
        "Cookie: gz-device=../../x; gz-form=\"; lang=%00",
        "If-Modified-Since: the day before",
        "If-None-Match: \"\"\"",
        "Range: bytes=9-1,x",
        "X-Forwarded-For: not an address",
        "Referer: http://[",
        "HX-Current-URL: javascript:alert(1)",
        "Idempotency-Key: \u00ff",
        "Content-Type: /;=",
      })
  void a_strange_header_breaks_nothing(String header) {
    for (String page :
        new String[] {"/", "/help", "/me", "/desk/inbox", "/log/checkpoint", "/nothing"}) {
      Raw answer = Raw.send(port, "GET " + page + " HTTP/1.1\r\n" + HOST + header + "\r\n" + END);

      assertThat(answer.status()).as(page).isBetween(200, 499);
    }
  }

  @Test
  void too_much_of_everything_is_refused() {
    String many = "X-A: b\r\n".repeat(5_000);
    String long_ = "X-A: " + "b".repeat(100_000) + "\r\n";
    String address = "/help?q=" + "a".repeat(100_000);

    assertThat(Raw.send(port, "GET /help HTTP/1.1\r\n" + HOST + many + END).status())
        .isIn(0, 400, 431);
    assertThat(Raw.send(port, "GET /help HTTP/1.1\r\n" + HOST + long_ + END).status())
        .isIn(0, 400, 431);
    assertThat(Raw.send(port, "GET " + address + " HTTP/1.1\r\n" + HOST + END).status())
        .isIn(0, 400, 414);
    assertThat(tooManyFields()).isIn(400, 413, 422);
    assertThat(new Browser(port).get("/help").statusCode()).isEqualTo(200);
  }

  private int tooManyFields() {
    Browser browser = new Browser(port);
    String token = Bad.encoded(String.valueOf(browser.hiddenFields("/me/display").get("_csrf")));
    String body = "_csrf=" + token + "&size=large&contrast=high" + "&a=b".repeat(20_000);
    return browser
        .send(
            browser
                .request("/me/display")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost\r\nX-Forwarded-Host: evil.example",
        "Host: localhost\r\nForwarded: host=evil.example;proto=https",
        "Host: localhost\r\nX-Original-URL: /desk/inbox"
      })
  void the_name_of_another_host_is_never_taken_over(String header) {
    for (String page : new String[] {"/", "/me", "/help", "/desk/inbox", "/verify"}) {
      Raw answer = Raw.send(port, "GET " + page + " HTTP/1.1\r\n" + header + "\r\n" + END);

      assertThat(answer.head() + answer.body()).as(page).doesNotContain("evil.example");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/%09/evil.example",
        " //evil.example",
        "/\r\nX-Evil: 1",
        "data:text/html,x",
        "/../..//evil.example",
      })
  void no_address_in_a_form_leads_to_another_site(String away) {
    Browser browser = new Browser(port);

    String resized =
        to(browser.submit("/me/display", "/me/display/size", Map.of("size", "large", "to", away)));
    String page = browser.get("/login?next=" + Bad.encoded(away)).body();
    String staff = browser.get("/desk/login?next=" + Bad.encoded(away)).body();

    assertThat(resized).matches(STAYS + "|");
    for (String door : List.of(page, staff)) {
      Matcher next = NEXT.matcher(door);
      assertThat(next.find()).isTrue();
      assertThat(next.group(1)).matches(STAYS);
    }
  }

  private static String to(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("x-evil")).isEmpty();
    return answer.headers().firstValue("location").orElse("");
  }

  @Test
  void where_one_came_from_is_never_another_site() {
    HttpResponse<String> answer =
        new Browser(port)
            .get("/me", "HX-Request", "true", "Referer", "https://evil.example//evil.example/x");

    assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow())
        .isEqualTo("/login?next=%2F");
  }
}
