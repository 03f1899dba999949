package gongzhi.ballots.polls;

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

/** What all places say about polls, read from the packs at the start; a faulty one stops it. */
@Component
public class PollBook {

  private static final String DEFAULT = "default";

  private final Map<String, PollSettings> settings = new HashMap<>();
  private final Areas areas;

  PollBook(@Value("${gongzhi.places:places}") Path folder, Places places, Areas areas) {
    this.areas = areas;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place ->
                settings.put(
                    place, Pack.read(folder, place, PollSettings.FILE, PollSettings.class)));
  }

  /** What applies on this ground. */
  public PollSettings of(Area area) {
    return Objects.requireNonNull(settings.getOrDefault(areas.place(area), settings.get(DEFAULT)));
  }
}
