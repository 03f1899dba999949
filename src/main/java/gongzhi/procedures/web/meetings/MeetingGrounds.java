package gongzhi.procedures.web.meetings;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingRights;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
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
  private final BodyRights levels;
  private final MeetingRights rights;
  private final MeetingBodyBook book;

  MeetingGrounds(
      Ground ground, Areas areas, BodyRights levels, MeetingRights rights, MeetingBodyBook book) {
    this.ground = ground;
    this.areas = areas;
    this.levels = levels;
    this.rights = rights;
    this.book = book;
  }

  /** The ground with this number whose meetings the viewer looks at. */
  Area at(Viewer viewer, @Nullable Long in) {
    return ground.of(viewer).isEmpty()
        ? own(viewer)
            .filter(area -> in == null || area.id().value() == in)
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("ground.no-such-area"))
        : ground.at(viewer, in);
  }

  /**
   * The ground itself, and within a community its neighbourhoods; the ground of their body for
   * whoever sits in one that calls itself together. Refuses (403) for none.
   */
  List<Area> mine(Viewer viewer) {
    List<Area> found =
        Stream.concat(
                ground.of(viewer).stream()
                    .flatMap(top -> Stream.concat(Stream.of(top), below(top)))
                    .filter(area -> area.isGeneral() && levels.may(viewer, area)),
                own(viewer))
            .distinct()
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

  /** The bodies of this ground whose meetings the viewer prepares and records. */
  List<MeetingBody> bodies(Viewer viewer, Area area) {
    return book.at(area).stream().filter(body -> rights.may(viewer, area, body)).toList();
  }

  /** Whether the viewer may do something about meetings of this body there. */
  boolean may(Viewer viewer, AreaId area, String body) {
    Area at = areas.get(area);
    return rights.may(viewer, at, book.get(at, body));
  }

  /** Those of them that call themselves together, and how far this member is from calling them. */
  List<MeetingBoard.Own> own(Viewer viewer, Area area, Words words) {
    return book.at(area).stream()
        .flatMap(
            body ->
                rights
                    .call(viewer, area, body)
                    .map(call -> MeetingWords.own(area, body, call, words))
                    .stream())
        .toList();
  }

  /** A member says that their body should meet. */
  void want(Viewer viewer, long area, String body) {
    Area at = mine(viewer, area);
    rights.want(viewer, at, book.get(at, body));
  }

  Area of(HeldMeeting meeting) {
    return areas.get(meeting.area());
  }

  /** Grounds on which a post lets the viewer meet with the body they sit in. */
  private Stream<Area> own(Viewer viewer) {
    return viewer.posts().stream()
        .filter(post -> viewer.may(Permission.BODY_MEET, post.areaPath()))
        .flatMap(post -> areas.find(post.area()).stream())
        .filter(area -> !bodies(viewer, area).isEmpty());
  }

  private Stream<Area> below(Area top) {
    return top.level().isAbove(Level.COMMUNITY)
        ? Stream.empty()
        : areas.descendants(top, Level.NEIGHBOURHOOD, null, AREAS_MAX).stream();
  }
}
