package gongzhi.procedures.meetings;

import gongzhi.procedures.bodies.KeptBody;
import gongzhi.procedures.rule.VillageRules;
import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
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

  /** The bodies that areas of its level have, in the order of the place. */
  public List<MeetingBody> at(Area area) {
    List<MeetingBody> all = of(area).bodies();
    List<MeetingBody> local =
        isVillage(area) ? VillageBodies.of(all) : VillageBodies.elsewhere(all);
    return local.stream().filter(body -> body.isOf(area.level())).toList();
  }

  /** The body with this key there; refuses (422) an unknown one. */
  public MeetingBody get(Area area, String key) {
    return find(area, key).orElseThrow(() -> Rejection.invalid("meetings.choose-body"));
  }

  /** The same; empty for an unknown one. What once met is found by what it was called then. */
  Optional<MeetingBody> find(Area area, String key) {
    Optional<MeetingBody> found = of(area).find(key);
    return isVillage(area) ? found.map(VillageBodies::of) : found;
  }

  /** Above a community there are bodies of both. */
  private boolean isVillage(Area area) {
    return areas.ancestor(area, Level.COMMUNITY).filter(VillageRules::isVillage).isPresent();
  }

  /** The body that holds this meeting. */
  public MeetingBody of(HeldMeeting meeting) {
    return get(ground(meeting), meeting.body());
  }

  /** Where this meeting was called. */
  public Area ground(HeldMeeting meeting) {
    return areas.get(meeting.area());
  }

  /** The bodies of this ground whose members are listed. */
  public List<KeptBody> kept(Area area) {
    return at(area).stream().flatMap(body -> kept(area, body).stream()).toList();
  }

  /** The one with this key; refuses (404) one that is unknown, or whose members nobody lists. */
  public KeptBody kept(Area area, String key) {
    return find(area, key)
        .filter(body -> body.isOf(area.level()))
        .flatMap(body -> kept(area, body))
        .orElseThrow(() -> Rejection.notFound("bodies.no-such-body"));
  }

  private static Optional<KeptBody> kept(Area area, MeetingBody body) {
    List<String> sides = body.sides().stream().map(MeetingBody.Side::key).toList();
    return Optional.ofNullable(body.composition())
        .map(rule -> new KeptBody(area, body.key(), sides, rule));
  }
}
