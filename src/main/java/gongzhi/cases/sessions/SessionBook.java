package gongzhi.cases.sessions;

import gongzhi.shared.Pack;
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

/** The kinds of sessions of all places, read from the packs at the start; a faulty one stops it. */
@Component
public class SessionBook {

  private static final String DEFAULT = "default";

  private final Map<String, SessionRules> rules = new HashMap<>();
  private final Areas areas;

  SessionBook(@Value("${gongzhi.places:places}") Path folder, Places places, Areas areas) {
    this.areas = areas;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place ->
                rules.put(place, Pack.read(folder, place, SessionRules.FILE, SessionRules.class)));
  }

  /** What applies on this ground. */
  public SessionRules of(Area area) {
    return Objects.requireNonNull(rules.getOrDefault(areas.place(area), rules.get(DEFAULT)));
  }
}
