package gongzhi.cases.web;

import gongzhi.shared.Rejection;
import gongzhi.site.Look;
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

/**
 * The ground this browser looks at: the community that was chosen in it, else the district where
 * there is only one. Nobody is shown a community they did not choose.
 */
@Component
public class HomeCommunity {

  private final Areas areas;
  private final Places places;

  HomeCommunity(Areas areas, Places places) {
    this.areas = areas;
    this.places = places;
  }

  /** Where this browser looks; empty while nothing is chosen and several districts are served. */
  public Optional<Area> ground() {
    return chosen().or(this::onlyDistrict);
  }

  private Optional<Area> onlyDistrict() {
    List<Area> all = districts();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The areas that cases count for on this ground: communities and what lies above them. */
  public List<AreaId> counted(Area ground) {
    if (!ground.level().isAbove(Level.COMMUNITY)) {
      return List.of(ground.id());
    }
    return Stream.concat(
            Stream.of(ground.id()),
            areas.children(ground.id()).stream().flatMap(part -> counted(part).stream()))
        .toList();
  }

  /** Whether this installation knows any community; without one nothing can be reported. */
  boolean hasCommunity() {
    return districts().stream()
        .flatMap(district -> areas.children(district.id()).stream())
        .flatMap(subdistrict -> areas.children(subdistrict.id()).stream())
        .anyMatch(area -> area.level() == Level.COMMUNITY);
  }

  /** Refuses while there is no district. */
  void requireDistrict() {
    if (districts().isEmpty()) {
      throw Rejection.notFound("home.no-community-yet");
    }
  }

  /** Places whose district stands in no table that was brought in. */
  List<PlaceDefinition> withoutDivisions() {
    return places.all().stream().filter(place -> areas.district(place.code()).isEmpty()).toList();
  }

  /** The one that was chosen in this browser. */
  Optional<Area> chosen() {
    return cookie().flatMap(this::community);
  }

  /** The districts that this installation serves. */
  List<Area> districts() {
    return places.all().stream().flatMap(place -> areas.district(place.code()).stream()).toList();
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
            .filter(cookie -> cookie.getName().equals(Look.PLACE))
            .map(Cookie::getValue)
            .findFirst()
        : Optional.empty();
  }
}
