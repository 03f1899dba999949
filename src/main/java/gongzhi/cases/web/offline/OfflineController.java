package gongzhi.cases.web.offline;

import gongzhi.cases.offline.OfflineKeys;
import gongzhi.cases.offline.Standing;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.login.FieldSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a phone asks: a key for its copies, and whether it may keep them. */
@Controller
@OwnTransactions
class OfflineController {

  private final OfflineKeys keys;
  private final InstantSource clock;

  OfflineController(OfflineKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The key for this phone; its secret comes as a cookie. */
  record Began(String id, long hours) {}

  /**
   * Whether the phone may keep its copies.
   *
   * @param token what a form must carry now; empty for whoever may send none
   * @param now our clock, in milliseconds since 1970
   */
  record Contact(String standing, String token, long hours, long now) {}

  @PostMapping("/grid/offline/key")
  @Needs(Permission.CASE_SEE)
  ResponseEntity<Began> begin(
      Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    long session = FieldSecret.session().orElseThrow(() -> Rejection.forbidden("login.needed"));
    OfflineKeys.Handed handed = keys.begin(viewer, session);
    FieldSecret.write(request, response, handed.secret(), OfflineKeys.SECRET_KEPT);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Began(handed.id(), OfflineKeys.KEPT.toHours()));
  }

  /** Asked by phones whose session timed out as well; it says nothing about anybody. */
  @GetMapping("/grid/offline/state")
  @OpenToAll
  ResponseEntity<Contact> state(
      @RequestParam(defaultValue = "") String key,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Long> session = FieldSecret.session();
    Standing standing = keys.standing(key, viewer, session);
    switch (standing) {
      case LIVE -> FieldSecret.prolong(request, response, OfflineKeys.SECRET_KEPT);
      case ENDED -> FieldSecret.clear(request, response);
      case SIGN_IN, OTHER -> {} // The copies stay as they are.
    }
    boolean sends = session.isPresent();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Contact(
                standing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                sends ? token(request) : "",
                OfflineKeys.KEPT.toHours(),
                clock.millis()));
  }

  private static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
