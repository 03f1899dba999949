package gongzhi.site.work;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key a client makes before it sends, and sends again with every retry (幂等键). */
public record IdempotencyKey(String value) {

  public static final String FIELD = "idempotency_key";
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_-]{8,100}");

  /** The key of this request, from the header or the hidden field; refuses without one. */
  public static IdempotencyKey of(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HEADER);
    @Nullable String sent = header == null ? request.getParameter(FIELD) : header;
    return of(sent);
  }

  /**
   * The key as it was sent; refuses none, and one that is too short, too long or has odd letters.
   */
  public static IdempotencyKey of(@Nullable String sent) {
    if (sent == null) {
      throw Rejection.invalid("idempotency.missing");
    }
    if (!USABLE.matcher(sent).matches()) {
      throw Rejection.invalid("idempotency.unusable");
    }
    return new IdempotencyKey(sent);
  }
}
