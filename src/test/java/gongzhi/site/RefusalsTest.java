package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.web.DisplayPage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Every refusal becomes an answer that says what happened and what to do. */
@GongzhiTest
@Import(RefusalsTest.Refusing.class)
class RefusalsTest {

  @LocalServerPort int port;

  @ParameterizedTest(name = "{0} answers {1}")
  @CsvSource({
    "invalid, 422",
    "forbidden, 403",
    "notFound, 404",
    "of, 409",
    "tooMany, 429",
    "busy, 503",
    "fault, 500"
  })
  void each_kind_has_its_status_and_no_stack_trace(String kind, int status) {
    HttpResponse<String> answer = new Browser(port).get("/test/refuse?kind=" + kind);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("<h1").doesNotContain("Exception", "\tat ", "gongzhi.site");
  }

  @ParameterizedTest(name = "{0} waits {1} seconds")
  @CsvSource({"busy, 5", "tooMany, 60"})
  void says_when_to_try_again(String kind, String seconds) {
    assertThat(
            new Browser(port).get("/test/refuse?kind=" + kind).headers().firstValue("retry-after"))
        .contains(seconds);
  }

  @Test
  void a_fault_has_a_number_to_call_with() {
    assertThat(new Browser(port).get("/test/refuse?kind=fault").body())
        .containsPattern("问题编号 <span class=\"gz-num\">[0-9A-F]{4}-[0-9A-F]{2}<");
  }

  @Test
  void speaks_the_language_of_the_visitor() {
    assertThat(new Browser(port).get("/nothing-here?lang=en").body())
        .contains("We cannot find this page");
  }

  @Test
  void an_unknown_page_is_not_found() {
    HttpResponse<String> answer = new Browser(port).get("/nothing-here");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没找到这一页");
  }

  @Test
  void a_machine_gets_a_problem_document() {
    HttpResponse<String> answer =
        new Browser(port).get("/test/refuse?kind=of", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":409", "\"code\":\"request.conflict\"");
  }

  @Test
  void htmx_gets_a_fragment_for_the_place_of_troubles() {
    HttpResponse<String> answer =
        new Browser(port).get("/test/refuse?kind=forbidden", "HX-Request", "true");

    assertThat(answer.headers().firstValue("hx-retarget")).contains("#gz-trouble");
    assertThat(answer.body()).doesNotContain("<html").contains("data-focus");
  }

  @Test
  void a_form_that_is_refused_comes_back_with_the_reason_on_top() {
    Browser browser = new Browser(port);

    HttpResponse<String> answer =
        browser.submit("/me/display", "/test/keep", Map.of("amount", "7"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("没交成：", "gz-errorsum", "这件事刚刚有人动过", "action=\"/me/display\"");
  }

  @ParameterizedTest(name = "{0} {1} answers {2}")
  @CsvSource({
    "GET, /test/number?amount=many, 400",
    "GET, /test/number, 400",
    "DELETE, /help, 405",
    "GET, /test/number?amount=%00, 400",
    "GET, /help/%2e%2e/x, 400",
  })
  void what_cannot_be_read_is_refused(String method, String path, int status) {
    Browser browser = new Browser(port);
    Map<String, String> tokens = browser.hiddenFields("/me/display");
    String[] headers = {
      "X-XSRF-TOKEN",
      tokens.getOrDefault("_csrf", "none"),
      "X-CSRF-TOKEN",
      tokens.getOrDefault("_csrf", "none")
    };

    HttpResponse<String> answer =
        browser.send(browser.request(path, headers).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isIn(status, status == 400 ? 422 : status);
  }

  @Test
  void a_body_of_an_unknown_kind_is_refused() {
    Browser browser = new Browser(port);
    Map<String, String> tokens = new HashMap<>(browser.hiddenFields("/me/display"));

    HttpResponse<String> answer =
        browser.send(
            browser
                .request(
                    "/test/keep?amount=1&_csrf=" + tokens.getOrDefault("_csrf", ""),
                    "Idempotency-Key",
                    "abcdefgh-1")
                .header("Content-Type", "multipart/form-data; boundary=")
                .POST(BodyPublishers.ofString("nonsense")));

    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @Test
  void browsers_are_told_what_a_page_may_do() {
    HttpResponse<String> answer = new Browser(port).get("/help");

    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains(
            "default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  /** Handlers that refuse. */
  @Controller
  @OpenToAll
  static class Refusing {

    private final Pages pages;

    Refusing(Pages pages) {
      this.pages = pages;
    }

    @GetMapping("/test/refuse")
    View refuse(@RequestParam String kind) {
      throw switch (kind) {
        case "invalid" -> Rejection.invalid("request.unreadable");
        case "forbidden" -> Rejection.forbidden("request.forbidden");
        case "notFound" -> Rejection.notFound("site.page-not-found");
        case "of" -> Rejection.of("request.conflict");
        case "tooMany" -> Rejection.tooMany("request.too-many");
        case "busy" -> Rejection.busy("request.busy");
        default -> new IllegalStateException("a fault of the program");
      };
    }

    @GetMapping("/test/number")
    View number(@RequestParam int amount) {
      return pages.redirectTo("/" + amount);
    }

    @PostMapping("/test/keep")
    View keep(@RequestParam int amount) {
      pages.keepForm("site/display", () -> new DisplayPage(List.of(), List.of()));
      throw Rejection.of("request.conflict");
    }
  }
}
