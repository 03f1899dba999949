package gongzhi.matching.web.needs;

import gongzhi.matching.listings.ListingStanding;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which ground listings are looked for and posted. */
@Component
class NeedGround {

  private static final int MOST_AREAS = 300;

  private final Places places;
  private final Areas areas;

  NeedGround(Places places, Areas areas) {
    this.places = places;
    this.areas = areas;
  }

  PlaceDefinition place(NeedAsked asked) {
    return place(NeedAsked.said(asked.place()));
  }

  PlaceDefinition place(String code) {
    return code.isEmpty() ? places.all().iterator().next() : places.get(code);
  }

  String place(Area area) {
    return areas.place(area);
  }

  Area district(PlaceDefinition place) {
    return areas
        .district(place.code())
        .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
  }

  /** What everybody may ask for; what nobody has read yet is not among it. */
  ListingStanding openTo(NeedAsked asked) {
    return asked
        .standingOr()
        .filter(one -> one != ListingStanding.WAITING && one != ListingStanding.REFUSED)
        .orElse(ListingStanding.OPEN);
  }

  /** The community asked for, or the whole ground. */
  Area at(Area top, NeedAsked asked) {
    return Optional.ofNullable(asked.area())
        .flatMap(id -> areas.find(new AreaId(id)))
        .filter(top::contains)
        .orElse(top);
  }

  List<Area> communities(Area top) {
    return top.level() == Level.COMMUNITY
        ? List.of(top)
        : areas.descendants(top, Level.COMMUNITY, null, MOST_AREAS);
  }

  /** A community; refuses (422) anything else. */
  Area community(@Nullable Long id) {
    return Optional.ofNullable(id)
        .flatMap(number -> areas.find(new AreaId(number)))
        .filter(area -> area.level() == Level.COMMUNITY && area.isCurrent())
        .orElseThrow(() -> Rejection.invalid("need.choose-area"));
  }
}
