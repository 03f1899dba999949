package gongzhi.site.map;

import gongzhi.parties.access.OpenToAll;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * The lines on the ground are public: an area and what lies directly below it, as GeoJSON in
 * WGS-84. {@code illustrative} says that a map must print 示意.
 */
@Controller
@OpenToAll
class BoundaryController {

  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final Areas areas;
  private final BoundaryFiles files;

  BoundaryController(Areas areas, BoundaryFiles files) {
    this.areas = areas;
    this.files = files;
  }

  @GetMapping("/areas/{id:[0-9]{1,18}}.geojson")
  @Nullable ResponseEntity<String> boundaries(@PathVariable long id, WebRequest request) {
    Area area = areas.get(new AreaId(id));
    String tag = "\"%d-%d\"".formatted(id, areas.version());
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(A_MINUTE)
        .header(HttpHeaders.CONTENT_TYPE, "application/geo+json;charset=UTF-8")
        .body(files.of(area));
  }
}
