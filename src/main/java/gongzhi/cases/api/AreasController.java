package gongzhi.cases.api;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The areas that a report can name, which are public facts. */
@RestController
@OpenToAll
@OwnTransactions
class AreasController {

  private final Areas areas;
  private final Places places;

  AreasController(Areas areas, Places places) {
    this.areas = areas;
    this.places = places;
  }

  /** An area as programs see it. */
  record Item(long id, String code, String name, Level level) {

    static Item of(Area area) {
      return new Item(area.id().value(), area.code(), area.name(), area.level());
    }
  }

  /**
   * Areas of one level in a place, in the order of their ids, at most {@link Areas#MOST}.
   *
   * @param after the last id of the page before
   */
  @GetMapping("/api/areas")
  List<Item> list(
      @RequestParam String place,
      @RequestParam(defaultValue = "COMMUNITY") Level level,
      @RequestParam(required = false) @Nullable Long after) {
    AreaId last = after == null ? null : new AreaId(after);
    return areas.descendants(ground(places.get(place)), level, last, Areas.MOST).stream()
        .map(Item::of)
        .toList();
  }

  private Area ground(PlaceDefinition place) {
    return areas
        .district(place.code())
        .orElseThrow(() -> Rejection.notFound("territory.no-such-area"));
  }
}
