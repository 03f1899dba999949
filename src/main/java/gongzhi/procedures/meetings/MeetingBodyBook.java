package gongzhi.procedures.meetings;

import gongzhi.procedures.bodies.KeptBody;
import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bodies of all places, read from the packs at the start; a faulty one stops it. */
@Component
public class MeetingBodyBook {

  private static final String DEFAULT = "default";

  private final Map<String, MeetingBodies> bodies = new HashMap<>();
  private final Areas areas;

  MeetingBodyBook(@Value("${gongzhi.places:places}") Path folder, Places places, Areas areas) {
    this.areas = areas;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place ->
                bodies.put(
                    place, Pack.read(folder, place, MeetingBodies.FILE, MeetingBodies.class)));
  }

  /** What applies on this ground. */
  public MeetingBodies of(Area area) {
    return Objects.requireNonNull(bodies.getOrDefault(areas.place(area), bodies.get(DEFAULT)));
  }

  /** The body with this key there; refuses (422) an unknown one. */
  public MeetingBody get(Area area, String key) {
    return of(area).find(key).orElseThrow(() -> Rejection.invalid("meetings.choose-body"));
  }

  /** The body that holds this meeting. */
  public MeetingBody of(HeldMeeting meeting) {
    return get(areas.get(meeting.area()), meeting.body());
  }

  /** The bodies of this ground whose members are listed. */
  public List<KeptBody> kept(Area area) {
    return of(area).bodies().stream().flatMap(body -> kept(area, body).stream()).toList();
  }

  /** The one with this key; refuses (404) one that is unknown, or whose members nobody lists. */
  public KeptBody kept(Area area, String key) {
    return of(area)
        .find(key)
        .flatMap(body -> kept(area, body))
        .orElseThrow(() -> Rejection.notFound("bodies.no-such-body"));
  }

  private static Optional<KeptBody> kept(Area area, MeetingBody body) {
    List<String> sides = body.sides().stream().map(MeetingBody.Side::key).toList();
    return Optional.ofNullable(body.composition())
        .map(rule -> new KeptBody(area, body.key(), sides, rule));
  }
}
