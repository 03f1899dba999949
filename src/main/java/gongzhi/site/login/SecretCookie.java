package gongzhi.site.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie scripts cannot read. Over https its name begins with {@code __Host-}, so that no other
 * host can plant it.
 */
record SecretCookie(String name) {

  /** The session token. */
  static final SecretCookie SESSION = new SecretCookie("gz");

  /** The token against forged requests. */
  static final SecretCookie FORM = new SecretCookie("gz-form");

  private static final int LONGEST = 100;

  Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, nameFor(request)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }

  /** Sets it until the browser is closed, or for that long. */
  void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(nameFor(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", Duration.ZERO);
  }

  private String nameFor(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + name : name;
  }
}
