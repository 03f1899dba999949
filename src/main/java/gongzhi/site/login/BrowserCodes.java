package gongzhi.site.login;

import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.ResidentLogin;
import gongzhi.parties.accounts.Tokens;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Binds a code to the browser that asked for it, by a cookie nobody else has. */
@Component
class BrowserCodes {

  private static final SecretCookie ASKED = new SecretCookie("gz-code");
  private static final Duration A_WHILE = Duration.ofMinutes(10);

  private final ResidentLogin login;
  private final Tokens tokens;

  BrowserCodes(ResidentLogin login, Tokens tokens) {
    this.login = login;
    this.tokens = tokens;
  }

  void send(PhoneNumber phone, HttpServletRequest request, HttpServletResponse response) {
    send(browser -> login.sendCode(phone, browser, request.getRemoteAddr()), request, response);
  }

  /**
   * Sends a code that is not for signing in, by this act, which gets a new mark of the browser. A
   * refused one leaves the mark of the code before.
   */
  void send(Consumer<String> act, HttpServletRequest request, HttpServletResponse response) {
    String browser = tokens.next();
    act.accept(browser);
    ASKED.write(request, response, browser, A_WHILE);
  }

  Optional<String> browser(HttpServletRequest request) {
    return ASKED.read(request);
  }

  /** Whether another code was refused for now, while one may still be typed in this browser. */
  boolean isStillAsked(Refused refused, HttpServletRequest request) {
    return refused.status() == Refused.status(Rejection.Kind.TOO_MANY)
        && ASKED.read(request).isPresent();
  }

  Account prove(String code, HttpServletRequest request) {
    return ASKED
        .read(request)
        .map(browser -> login.prove(browser, code))
        .orElseThrow(() -> Rejection.invalid("login.code-wrong"));
  }
}
