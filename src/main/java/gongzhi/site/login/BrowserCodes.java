package gongzhi.site.login;

import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.ResidentLogin;
import gongzhi.parties.accounts.Tokens;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
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
    String browser = tokens.next();
    login.sendCode(phone, browser, request.getRemoteAddr());
    ASKED.write(request, response, browser, A_WHILE);
  }

  /** A new mark of this browser, for a code that is not for signing in. */
  String remember(HttpServletRequest request, HttpServletResponse response) {
    String browser = tokens.next();
    ASKED.write(request, response, browser, A_WHILE);
    return browser;
  }

  Optional<String> browser(HttpServletRequest request) {
    return ASKED.read(request);
  }

  Account prove(String code, HttpServletRequest request) {
    return ASKED
        .read(request)
        .map(browser -> login.prove(browser, code))
        .orElseThrow(() -> Rejection.invalid("login.code-wrong"));
  }
}
