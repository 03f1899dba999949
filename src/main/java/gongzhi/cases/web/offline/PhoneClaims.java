package gongzhi.cases.web.offline;

import gongzhi.cases.offline.OfflineClaims;
import gongzhi.parties.Viewer;
import gongzhi.site.work.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Notes what a phone says about the time of what it sends later. Runs before the handler and inside
 * its transaction, so a refused act leaves no claim.
 */
@ControllerAdvice("gongzhi.cases.web")
class PhoneClaims {

  static final String SAID = "X-Phone-Said";
  static final String SENT = "X-Phone-Now";

  private final OfflineClaims claims;

  PhoneClaims(OfflineClaims claims) {
    this.claims = claims;
  }

  @ModelAttribute
  void note(HttpServletRequest request, Viewer viewer) {
    long said = millis(request.getHeader(SAID));
    long sent = millis(request.getHeader(SENT));
    if (said > 0 && sent > 0 && viewer.isStaff() && request.getMethod().equals("POST")) {
      String key = IdempotencyKey.of(request).value();
      claims.note(
          viewer.party(), key, request.getRequestURI(), new OfflineClaims.Clock(said, sent));
    }
  }

  /** Zero for what is no time. */
  private static long millis(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,15}") ? Long.parseLong(header) : 0;
  }
}
