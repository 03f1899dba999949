package gongzhi.site.work;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key a client makes before it sends, and sends again with every retry (幂等键). */
record IdempotencyKey(String value) {

  static final String FIELD = "idempotency_key";
  static final String HEADER = "Idempotency-Key";

  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_-]{8,100}");

  /** The key of this request, from the header or the hidden field; refuses without one. */
  static IdempotencyKey of(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HEADER);
    @Nullable String sent = header == null ? request.getParameter(FIELD) : header;
    if (sent == null) {
      throw Rejection.invalid("idempotency.missing");
    }
    if (!USABLE.matcher(sent).matches()) {
      throw Rejection.invalid("idempotency.unusable");
    }
    return new IdempotencyKey(sent);
  }
}
