package gongzhi.procedures.web.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.shared.Rejection;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a viewer can call meetings, and whose meetings they only read. */
@Component
class MeetingGrounds {

  private static final int AREAS_MAX = 60;

  private final Ground ground;
  private final Areas areas;
  private final BodyRights rights;

  MeetingGrounds(Ground ground, Areas areas, BodyRights rights) {
    this.ground = ground;
    this.areas = areas;
    this.rights = rights;
  }

  /** The ground with this number whose meetings the viewer looks at. */
  Area at(Viewer viewer, @Nullable Long in) {
    return ground.at(viewer, in);
  }

  /** The ground itself, and within a community its neighbourhoods; refuses (403) for none. */
  List<Area> mine(Viewer viewer) {
    List<Area> found =
        ground.of(viewer).stream()
            .flatMap(top -> Stream.concat(Stream.of(top), below(top)))
            .filter(area -> area.isGeneral() && rights.may(viewer, area))
            .limit(AREAS_MAX)
            .toList();
    if (found.isEmpty()) {
      throw Rejection.forbidden("meetings.no-ground");
    }
    return found;
  }

  /** The ground with this number, if the viewer may call meetings there. */
  Area mine(Viewer viewer, @Nullable Long id) {
    return mine(viewer).stream()
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("meetings.choose-area"));
  }

  /** Whether the viewer may do something about what happens there. */
  boolean may(Viewer viewer, AreaId area) {
    return rights.may(viewer, areas.get(area));
  }

  Area of(HeldMeeting meeting) {
    return areas.get(meeting.area());
  }

  private Stream<Area> below(Area top) {
    return top.level().isAbove(Level.COMMUNITY)
        ? Stream.empty()
        : areas.descendants(top, Level.NEIGHBOURHOOD, null, AREAS_MAX).stream();
  }
}
