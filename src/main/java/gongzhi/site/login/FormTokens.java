package gongzhi.site.login;

import gongzhi.parties.accounts.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token against forged requests: in a cookie of this host alone, and again in the form or the
 * header. It needs no session, so anonymous visitors may send forms.
 */
@Component
class FormTokens implements CsrfTokenRepository {

  static final String HEADER = "X-CSRF-Token";
  static final String FIELD = "_csrf";
  private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

  private final Tokens tokens;

  FormTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new DefaultCsrfToken(HEADER, FIELD, tokens.next());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token == null) {
      SecretCookie.FORM.clear(request, response);
    } else {
      SecretCookie.FORM.write(request, response, token.getToken(), UNTIL_CLOSED);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SecretCookie.FORM
        .read(request)
        .map(value -> new DefaultCsrfToken(HEADER, FIELD, value))
        .orElse(null);
  }
}
