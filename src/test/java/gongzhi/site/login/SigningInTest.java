package gongzhi.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.notices.SentMessages;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident comes in by a code sent to the phone, and goes on where they were. */
@GongzhiTest
class SigningInTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired SentMessages sent;

  private Browser browser;
  private PhoneNumber phone;

  @BeforeEach
  void a_browser() {
    browser = new Browser(port);
    phone = cast.phone();
  }

  @Test
  void goes_on_where_one_was() {
    HttpResponse<String> door = browser.get("/me/data");
    assertThat(door.statusCode()).isEqualTo(303);
    assertThat(location(door)).isEqualTo("/login?next=%2Fme%2Fdata");

    askForCode("/me/data");
    HttpResponse<String> in = typeCode(browser, sent.codeFor(phone), "/me/data");

    assertThat(location(in)).isEqualTo("/me/data");
    assertThat(browser.get("/me/data").statusCode()).isEqualTo(200);
  }

  @Test
  void a_code_works_once_and_only_in_the_browser_that_asked() {
    askForCode("/");
    String code = sent.codeFor(phone);

    assertThat(typeCode(new Browser(port), code, "/").statusCode()).isEqualTo(422);
    assertThat(typeCode(browser, code, "/").statusCode()).isEqualTo(303);
    assertThat(typeCode(browser, code, "/").statusCode()).isEqualTo(422);
  }

  @Test
  void five_wrong_codes_use_it_up() {
    askForCode("/");
    for (int tries = 0; tries < 5; tries++) {
      assertThat(typeCode(browser, "no-code", "/").statusCode()).isEqualTo(422);
    }

    assertThat(typeCode(browser, sent.codeFor(phone), "/").statusCode()).isEqualTo(422);
  }

  @Test
  void a_code_that_cannot_be_sent_is_said_so_and_not_counted() {
    sent.deafFor(phone);
    HttpResponse<String> out =
        browser.submit("/login", "/login/code", Map.of("phone", phone.digits(), "next", "/"));
    sent.deafFor(null);

    assertThat(out.statusCode()).isEqualTo(503);
    assertThat(out.body()).contains("短信现在发不出去", phone.digits());
    askForCode("/");
    assertThat(typeCode(browser, sent.codeFor(phone), "/").statusCode()).isEqualTo(303);
  }

  @Test
  void one_code_a_minute_for_a_number_and_the_input_stays() {
    askForCode("/");

    HttpResponse<String> again =
        browser.submit("/login", "/login/code", Map.of("phone", phone.digits(), "next", "/"));

    assertThat(again.statusCode()).isEqualTo(429);
  }

  @Test
  void a_code_that_was_sent_can_be_typed_where_another_one_is_refused() {
    askForCode("/");

    HttpResponse<String> again =
        browser.submit("/login", "/login/code", Map.of("phone", phone.digits(), "next", "/"));

    assertThat(again.body()).contains("发得太勤了", "name=\"code\"", "action=\"/login\"");
    assertThat(typeCode(browser, sent.codeFor(phone), "/").statusCode()).isEqualTo(303);
  }

  @Test
  void never_leads_to_another_site() {
    askForCode("//evil.example");

    HttpResponse<String> in = typeCode(browser, sent.codeFor(phone), "https://evil.example/");

    assertThat(location(in)).isEqualTo("/");
  }

  @Test
  void a_planted_token_is_never_taken_over() {
    browser.plant("gz", "planted-by-somebody-else");
    askForCode("/");

    HttpResponse<String> in = typeCode(browser, sent.codeFor(phone), "/");

    assertThat(in.headers().allValues("set-cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("gz=")
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("planted"));
  }

  @Test
  void signing_out_ends_it() {
    askForCode("/");
    typeCode(browser, sent.codeFor(phone), "/");

    assertThat(browser.submit("/me", "/logout", Map.of()).statusCode()).isEqualTo(303);

    assertThat(browser.get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void a_form_without_its_token_is_refused() {
    HttpResponse<String> forged =
        browser.post("/login/code", Map.of("phone", phone.digits(), "next", "/"));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(sent.withKey("notice.code")).noneMatch(one -> phone.equals(one.phone()));
  }

  @Test
  void htmx_is_sent_to_the_door_instead_of_swapping_it_in() {
    HttpResponse<String> answer = browser.get("/me", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow()).startsWith("/login?next=");
  }

  @Test
  void a_resident_takes_the_own_data_along() {
    askForCode("/");
    typeCode(browser, sent.codeFor(phone), "/");

    HttpResponse<String> export = browser.get("/me/data/export");

    assertThat(export.statusCode()).isEqualTo(200);
    assertThat(export.body()).contains(phone.digits());
  }

  @Test
  void a_wrong_password_shows_the_form_again_without_it() {
    HttpResponse<String> refused =
        browser.submit(
            "/desk/login",
            "/desk/login",
            Map.of("name", "nobody.here", "password", "a secret phrase", "code", "123456"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("nobody.here").doesNotContain("a secret phrase");
  }

  private void askForCode(String next) {
    HttpResponse<String> asked =
        browser.submit("/login", "/login/code", Map.of("phone", phone.digits(), "next", next));
    assertThat(asked.statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> typeCode(Browser in, String code, String next) {
    return in.submit("/login/code", "/login", Map.of("code", code, "next", next));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElseThrow();
  }
}
