package gongzhi.site.login;

import gongzhi.parties.accounts.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.WebUtils;

/**
 * Our half of what opens the sealed copies on a phone (离线). It lives in a cookie that the script of
 * the grid pages reads and no other page gets; nobody keeps it here. Clearing the cookie makes the
 * copies unreadable, with or without a script.
 */
@NamedInterface("field")
public final class FieldSecret {

  private static final String NAME = "gz-field";
  private static final String PATH = "/grid";
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

  private FieldSecret() {}

  /** Hands the secret out for so long. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, String secret, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, secret)
            .path(PATH)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Lets the phone keep the secret it has for so long from now; one without any gets none. */
  public static void prolong(
      HttpServletRequest request, HttpServletResponse response, Duration age) {
    Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .filter(cookie -> SECRET.matcher(cookie.getValue()).matches())
        .ifPresent(cookie -> write(request, response, cookie.getValue(), age));
  }

  /** Takes the secret back. */
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", Duration.ZERO);
  }

  /** The session of the request this thread works on; empty for nobody. */
  public static Optional<Long> session() {
    return Door.session().map(Session::id);
  }
}
