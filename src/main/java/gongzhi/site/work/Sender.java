package gongzhi.site.work;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who sends a request, for keys and files: the party of somebody signed in, else the browser by its
 * random cookie.
 */
public record Sender(String name) {

  /** Request attribute that holds the random name of this browser. */
  public static final String DEVICE = "gz-device";

  /** The sender of this request. */
  public static Sender of(HttpServletRequest request) {
    if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
        && viewer.who() instanceof PartyId party) {
      return new Sender("party:" + party.value());
    }
    return new Sender("device:" + request.getAttribute(DEVICE));
  }

  /**
   * The browser of this request, whoever is signed in; what it sends before signing in stays its
   * own.
   */
  public static Sender browser(HttpServletRequest request) {
    return new Sender("device:" + request.getAttribute(DEVICE));
  }

  /** The browser of the request this thread works on; outside a request the program itself. */
  public static Sender currentBrowser() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? browser(attributes.getRequest())
        : new Sender("program");
  }

  /** The sender of the request this thread works on; outside a request the program itself. */
  public static Sender current() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? of(attributes.getRequest())
        : new Sender("program");
  }
}
