package gongzhi.cases.web;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The community this browser looks at: chosen once and kept in a cookie, else the first one. */
@Component
class HomeCommunity {

  static final String COOKIE = "gz-community";
  private static final int FIRST = 1;

  private final Areas areas;
  private final Places places;

  HomeCommunity(Areas areas, Places places) {
    this.areas = areas;
    this.places = places;
  }

  Area ofThisBrowser() {
    return chosen().orElseGet(this::first);
  }

  /** The one that was chosen in this browser. */
  Optional<Area> chosen() {
    return cookie().flatMap(this::community);
  }

  /** The districts that this installation serves. */
  List<Area> districts() {
    return places.all().stream().flatMap(place -> district(place).stream()).toList();
  }

  private Optional<Area> district(PlaceDefinition place) {
    return areas.byCode("nbs", place.district() + "000000", Level.DISTRICT);
  }

  private Area first() {
    return districts().stream()
        .flatMap(district -> areas.descendants(district, Level.COMMUNITY, null, FIRST).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("There is no community yet; import the divisions first"));
  }

  private Optional<Area> community(String id) {
    return id.matches("[0-9]{1,18}")
        ? areas.find(new AreaId(Long.parseLong(id))).filter(area -> area.level() == Level.COMMUNITY)
        : Optional.empty();
  }

  private static Optional<String> cookie() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Stream.ofNullable(request.getRequest().getCookies())
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst()
        : Optional.empty();
  }
}
