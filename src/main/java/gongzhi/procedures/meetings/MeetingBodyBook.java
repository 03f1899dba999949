package gongzhi.procedures.meetings;

import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
}
