package gongzhi.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.WechatId;
import gongzhi.parties.notices.SentMessages;
import gongzhi.parties.wechat.WechatStub;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Binding WeChat: what comes back counts only in the browser that set out, for the same person. */
@GongzhiTest
class WechatPagesTest {

  private static final Pattern STATE =
      Pattern.compile(
          "href=\"[^\"]+/connect/oauth2/authorize[^\"]*state=([0-9a-f]+)#wechat_redirect\"");

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired SentMessages sent;
  @Autowired People people;
  @Autowired ProgramWork program;
  @Autowired WechatId ids;

  private Browser wang;
  private PartyId party;

  @BeforeEach
  void somebody_signed_in() {
    PhoneNumber phone = cast.phone();
    wang = signedIn(phone);
    party = program.call(() -> people.withPhone(phone)).orElseThrow();
  }

  @Test
  void is_bound_after_both_said_yes_and_unbound_at_once() {
    String back =
        "/me/wechat?code=" + WechatStub.SHARED.agrees("me-" + party) + "&state=" + state(wang);

    assertThat(wang.get(back).body()).contains("绑定这个微信");
    assertThat(ids.of(party)).isEmpty();
    assertThat(wang.submit(back, "/me/wechat", Map.of()).statusCode()).isEqualTo(303);

    assertThat(ids.openId(party)).contains("me-" + party);
    assertThat(wang.get("/me/wechat").body())
        .contains("已绑定微信", "解除绑定")
        .doesNotContain("me-" + party);
    assertThat(wang.get("/me/notices").body()).contains("已绑定微信", "REPORT:WECHAT");
    assertThat(wang.submit("/me/wechat", "/me/wechat/end", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ids.of(party)).isEmpty();
    assertThat(wang.get("/me/notices").body()).doesNotContain("REPORT:WECHAT");
  }

  @Test
  void what_did_not_set_out_from_this_browser_for_this_person_binds_nothing() {
    Browser other = signedIn(cast.phone());
    String theirs = state(other);
    String code = WechatStub.SHARED.agrees("planted-" + party);

    assertThat(wang.get("/me/wechat?code=" + code + "&state=" + theirs).statusCode())
        .isEqualTo(422);
    state(wang);
    assertThat(post(wang, code, theirs).statusCode()).isEqualTo(422);
    assertThat(post(wang, code, "").statusCode()).isEqualTo(422);

    assertThat(ids.of(party)).isEmpty();
  }

  @Test
  void a_code_is_good_once_and_one_wechat_stands_for_one_person() {
    String code = WechatStub.SHARED.agrees("one-" + party);
    assertThat(post(wang, code, state(wang)).statusCode()).isEqualTo(303);
    assertThat(post(wang, code, state(wang)).statusCode()).isEqualTo(422);
    assertThat(post(wang, "made-up", state(wang)).statusCode()).isEqualTo(422);
    assertThat(post(wang, "", state(wang)).statusCode()).isEqualTo(422);

    Browser other = signedIn(cast.phone());
    HttpResponse<String> second =
        post(other, WechatStub.SHARED.agrees("one-" + party), state(other));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("已经绑定了别的账号");
    assertThat(ids.openId(party)).contains("one-" + party);
  }

  @Test
  void nobody_binds_without_being_signed_in() {
    assertThat(new Browser(port).get("/me/wechat").statusCode()).isEqualTo(303);
  }

  @Test
  void deleting_ones_data_unbinds() {
    post(wang, WechatStub.SHARED.agrees("gone-" + party), state(wang));

    wang.submit("/me/data/delete", "/me/data/delete", Map.of());

    assertThat(ids.of(party)).isEmpty();
  }

  private Browser signedIn(PhoneNumber phone) {
    Browser browser = new Browser(port);
    browser.submit("/login", "/login/code", Map.of("phone", phone.digits(), "next", "/"));
    browser.submit("/login/code", "/login", Map.of("code", sent.codeFor(phone), "next", "/"));
    return browser;
  }

  private static String state(Browser browser) {
    Matcher found = STATE.matcher(browser.get("/me/wechat").body().replace("&amp;", "&"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static HttpResponse<String> post(Browser browser, String code, String state) {
    return browser.submit("/me/wechat", "/me/wechat", Map.of("code", code, "state", state));
  }
}
