package gongzhi.site.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Sends somebody to a door and remembers where they were. */
final class SignInDetour {

  private SignInDetour() {}

  /** Answers the request; returns false, so that no handler runs. */
  static boolean to(String door, HttpServletRequest request, HttpServletResponse response) {
    boolean htmx = request.getHeader("HX-Request") != null;
    LocalPath back = htmx || !isGet(request) ? pageBefore(request) : here(request);
    String address = door + back.asQuery();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (htmx) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", address);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, address);
    }
    return false;
  }

  private static boolean isGet(HttpServletRequest request) {
    return request.getMethod().equals("GET");
  }

  private static LocalPath here(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return LocalPath.of(request.getRequestURI() + query, "/");
  }

  /** The page a form or fragment was on, when the browser tells and it is one of ours. */
  private static LocalPath pageBefore(HttpServletRequest request) {
    @Nullable String referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) {
      return LocalPath.of("/", "/");
    }
    try {
      URI page = URI.create(referer);
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return LocalPath.of(page.getRawPath() + query, "/");
    } catch (IllegalArgumentException e) {
      return LocalPath.of("/", "/");
    }
  }
}
