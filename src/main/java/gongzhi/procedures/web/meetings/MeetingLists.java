package gongzhi.procedures.web.meetings;

import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingSearch;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of meetings for everybody. */
@Component
class MeetingLists {

  private final MeetingFinder finder;
  private final MeetingSearch search;
  private final BodyStore bodies;
  private final MeetingViews views;
  private final Places places;
  private final Areas areas;

  MeetingLists(Found found, BodyStore bodies, MeetingViews views, Places places, Areas areas) {
    this.finder = found.finder();
    this.search = found.search();
    this.bodies = bodies;
    this.views = views;
    this.places = places;
    this.areas = areas;
  }

  /** Where meetings are found. */
  @Component
  record Found(MeetingFinder finder, MeetingSearch search) {}

  /** Which meetings are asked for; what is null or empty is not asked for. */
  record Asked(@Nullable Long area, @Nullable String place, @Nullable String body) {

    boolean wants(HeldMeeting meeting) {
      return body == null || body.isEmpty() || body.equals(meeting.body());
    }
  }

  MeetingList open(Asked asked, MeetingFinder.Ask ask, TimeWords times) {
    Area ground = ground(asked);
    PlaceDefinition place = places.get(areas.place(ground));
    return new MeetingList(
        ground.name(),
        PlaceTabs.of(places, place, MeetingViews.OPEN, times.words()),
        MeetingViews.OPEN + ".ics?area=" + ground.id(),
        finder.of(
            new MeetingFinder.Place(
                ground,
                MeetingViews.OPEN,
                "area",
                ground.id().toString(),
                _ -> MeetingViews.OPEN,
                false),
            ask,
            times),
        bodies.running(ground).stream().map(one -> body(one, times)).toList());
  }

  /** Those that come, for a calendar; what was called off stays in it as such. */
  List<HeldMeeting> ahead(Asked asked, TimeWords times) {
    return search.from(ground(asked), times.now().minus(MeetingIcal.KEPT)).stream()
        .filter(asked::wants)
        .toList();
  }

  private MeetingList.Body body(BodyStore.Running one, TimeWords times) {
    Area area = areas.get(new AreaId(one.areaId()));
    return new MeetingList.Body(
        MeetingViews.OPEN + "/bodies/" + one.areaId() + "/" + one.body(),
        views.title(area, one.body(), times.words()),
        area.name());
  }

  private Area ground(Asked asked) {
    if (asked.area() != null) {
      return areas
          .find(new AreaId(asked.area()))
          .filter(Area::isCurrent)
          .filter(area -> places.find(areas.place(area)).isPresent())
          .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    }
    String place = asked.place() == null ? "" : asked.place();
    PlaceDefinition at = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    return areas.district(at.code()).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
  }
}
