package gongzhi.parties.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.BlindIndex;
import gongzhi.parties.identity.WechatId;
import gongzhi.shared.Rejection;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Binding WeChat to a person (绑定微信), after the page “网页授权” of the platform: the browser goes to
 * WeChat, says yes there and comes back with a code that WeChat exchanges for the openid, once and
 * within five minutes. What comes back counts only in the browser that set out, for the same
 * person.
 */
@Component
public class WechatBinding {

  private static final String EXCHANGE =
      "/sns/oauth2/access_token?appid={appid}&secret={secret}&code={code}&grant_type=authorization_code";

  /** The code is wrong, over or used. */
  private static final Set<Integer> CODE_OVER = Set.of(40029, 40163, 41008, 42003);

  private static final int STATE_BYTES = 20;

  private final ObjectProvider<WechatAccount> account;
  private final ObjectProvider<WechatApi> api;
  private final WechatId ids;
  private final BlindIndex index;

  WechatBinding(
      ObjectProvider<WechatAccount> account,
      ObjectProvider<WechatApi> api,
      WechatId ids,
      BlindIndex index) {
    this.account = account;
    this.api = api;
    this.ids = ids;
    this.index = index;
  }

  /** Whether this installation has an official account. */
  public boolean isOffered() {
    return account.getIfAvailable() != null;
  }

  /** Since when it is bound; empty for somebody who has bound none. */
  public Optional<WechatId.Binding> of(PartyId person) {
    return ids.of(person);
  }

  /**
   * Where WeChat asks whether this person agrees, and sends them back to this page.
   *
   * @param browser what only the browser that sets out knows
   */
  public String ask(PartyId person, String browser, String back) {
    WechatAccount here = offered();
    return here.open()
        + "/connect/oauth2/authorize?appid="
        + encoded(here.appId())
        + "&redirect_uri="
        + encoded(here.address() + back)
        + "&response_type=code&scope=snsapi_base&state="
        + state(person, browser)
        + "#wechat_redirect";
  }

  /** Refuses what did not set out from this browser for this person. */
  public void requireOwn(PartyId person, String browser, String state) {
    byte[] expected = state(person, browser).getBytes(UTF_8);
    if (browser.isEmpty() || !MessageDigest.isEqual(expected, state.getBytes(UTF_8))) {
      throw Rejection.invalid("me.wechat.not-from-here");
    }
  }

  /** Binds whoever WeChat says this code is for. */
  public void bind(PartyId person, String browser, String code, String state) {
    WechatAccount here = offered();
    requireOwn(person, browser, state);
    WechatApi.Answer answer = exchanged(here, code);
    if (CODE_OVER.contains(answer.code())) {
      throw Rejection.invalid("me.wechat.code-over");
    }
    String openId = answer.text("openid");
    if (answer.code() != 0 || openId.isEmpty()) {
      throw Rejection.busy("me.wechat.no-answer");
    }
    ids.bind(person, openId);
  }

  /** No WeChat any more. */
  public void unbind(PartyId person) {
    ids.unbind(person);
  }

  private WechatApi.Answer exchanged(WechatAccount here, String code) {
    try {
      return Objects.requireNonNull(api.getIfAvailable())
          .get(EXCHANGE, Map.of("appid", here.appId(), "secret", here.secret(), "code", code));
    } catch (IllegalStateException e) {
      throw Rejection.busy("me.wechat.no-answer");
    }
  }

  private WechatAccount offered() {
    WechatAccount here = account.getIfAvailable();
    if (here == null) {
      throw Rejection.notFound("me.wechat.none-here");
    }
    return here;
  }

  private String state(PartyId person, String browser) {
    byte[] hash = index.of("wechat-state", person + " " + browser);
    return HexFormat.of().formatHex(hash, 0, STATE_BYTES);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
