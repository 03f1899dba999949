package gongzhi.site;

import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The place a page is about: where a member of staff serves, else the community a browser chose.
 */
@Component
class VisitedPlace {

  private final Areas areas;

  VisitedPlace(Areas areas) {
    this.areas = areas;
  }

  /** Its name; empty while none is chosen. */
  Optional<String> of(HttpServletRequest request) {
    return served(request).or(() -> chosen(request)).flatMap(areas::find).map(Area::name);
  }

  private static Optional<AreaId> served(HttpServletRequest request) {
    return request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
        ? viewer.posts().stream().map(post -> post.area()).findFirst()
        : Optional.empty();
  }

  private static Optional<AreaId> chosen(HttpServletRequest request) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, Look.PLACE);
    return Optional.ofNullable(cookie)
        .map(Cookie::getValue)
        .filter(value -> value.matches("[1-9][0-9]{0,17}"))
        .map(value -> new AreaId(Long.parseLong(value)));
  }
}
