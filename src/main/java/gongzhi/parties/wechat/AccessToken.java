package gongzhi.parties.wechat;

import gongzhi.parties.notices.Unsent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The key to what the account may call (接口调用凭据), after the page “获取稳定版接口调用凭据 getStableAccessToken”:
 * all nodes get the same one while it holds, at most two hours. Renewed in time, or as soon as
 * WeChat says that it no longer holds.
 */
@Component
@ConditionalOnExpression(WechatAccount.IS_SET)
class AccessToken {

  /** WeChat renews five minutes before the end and lets the old one pass for as long. */
  private static final Duration EARLIER = Duration.ofMinutes(3);

  private final WechatAccount account;
  private final WechatApi api;
  private final InstantSource clock;

  private String token = "";
  private Instant until = Instant.EPOCH;

  AccessToken(WechatAccount account, WechatApi api, InstantSource clock) {
    this.account = account;
    this.api = api;
    this.clock = clock;
  }

  /** The one that holds now. */
  synchronized String get() {
    if (!clock.instant().isBefore(until)) {
      fetch(false);
    }
    return token;
  }

  /**
   * Another than this one, which WeChat refused: what another node has renewed meanwhile, else a
   * new one by force, which is allowed twenty times a day.
   */
  synchronized String otherThan(String refused) {
    if (token.equals(refused)) {
      fetch(false);
    }
    if (token.equals(refused)) {
      fetch(true);
    }
    return token;
  }

  private void fetch(boolean byForce) {
    WechatApi.Answer answer =
        api.post(
            "/cgi-bin/stable_token",
            Map.of(),
            Map.of(
                "grant_type",
                "client_credential",
                "appid",
                account.appId(),
                "secret",
                account.secret(),
                "force_refresh",
                byForce));
    String given = answer.text("access_token");
    if (answer.code() != 0 || given.isEmpty()) {
      throw new Unsent(Unsent.Then.WAIT_LONGER, "wechat token " + answer.code());
    }
    token = given;
    until =
        clock.instant().plusSeconds(answer.content().path("expires_in").asLong(0)).minus(EARLIER);
  }
}
