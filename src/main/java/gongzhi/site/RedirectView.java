package gongzhi.site;

import gongzhi.site.work.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** See other (303): the next page of a journey, for a browser with and without htmx. */
record RedirectView(String location) implements View, Answer {

  RedirectView {
    boolean elsewhere = location.startsWith("//") || location.contains("\\");
    boolean hidden =
        location.chars().anyMatch(character -> character <= ' '); // passed over by browsers
    if (!location.startsWith("/") || elsewhere || hidden) {
      throw new IllegalArgumentException("Not an address of this site: " + location);
    }
  }

  @Override
  public int status() {
    return HttpServletResponse.SC_SEE_OTHER;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    if (request.getHeader("HX-Request") == null) {
      response.setStatus(status());
      response.setHeader(HttpHeaders.LOCATION, location);
    } else {
      // A redirect of a background request would be swapped into the fragment; htmx moves on this.
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      response.setHeader("HX-Redirect", location);
    }
  }
}
