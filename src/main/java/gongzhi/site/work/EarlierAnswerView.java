package gongzhi.site.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** The same answer once more: the redirect, the machine's body, or the page made anew. */
record EarlierAnswerView(EarlierAnswer earlier) implements View, Answer {

  static final String REPLAYED = "Idempotent-Replayed";

  @Override
  public int status() {
    return earlier.status();
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(REPLAYED, "true");
    boolean htmx = request.getHeader("HX-Request") != null;
    if (earlier.body() != null) {
      repeatBody(response);
    } else if (htmx) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      // A fragment is not kept: the page is made anew and shows how things stand now.
      response.setHeader(
          earlier.location() == null ? "HX-Refresh" : "HX-Redirect",
          earlier.location() == null ? "true" : earlier.location());
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, whereTo(request));
    }
  }

  private void repeatBody(HttpServletResponse response) throws IOException {
    byte[] body = Objects.requireNonNull(earlier.body());
    response.setStatus(status());
    response.setContentType(earlier.contentType());
    if (earlier.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, earlier.location());
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String whereTo(HttpServletRequest request) {
    return earlier.location() == null ? cameFrom(request) : earlier.location();
  }

  private static String cameFrom(HttpServletRequest request) {
    @Nullable String referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) {
      return "/";
    }
    try {
      @Nullable String path = URI.create(referer).getRawPath();
      return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
