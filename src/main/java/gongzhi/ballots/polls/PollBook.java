package gongzhi.ballots.polls;

import gongzhi.parties.Posts;
import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What all places say about polls, read from the packs at the start; a faulty one stops it. */
@Component
public class PollBook implements SmartInitializingSingleton {

  private static final String DEFAULT = "default";

  private final Map<String, PollSettings> settings = new HashMap<>();
  private final Path folder;
  private final Places places;
  private final Areas areas;
  private final Posts posts;

  PollBook(
      @Value("${gongzhi.places:places}") Path folder, Places places, Areas areas, Posts posts) {
    this.folder = folder;
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place ->
                settings.put(
                    place, Pack.read(folder, place, PollSettings.FILE, PollSettings.class)));
  }

  /** After all rules were read, so that faults of a place in its other files are told first. */
  @Override
  public void afterSingletonsInstantiated() {
    List<String> faults = places.codes().stream().flatMap(this::unknownRoles).distinct().toList();
    if (!faults.isEmpty()) {
      throw new PackError(faults);
    }
  }

  private Stream<String> unknownRoles(String place) {
    return Pack.load(folder, place, PollSettings.FILE).parts("review", "posts", "*").stream()
        .flatMap(
            part ->
                part.unless(posts.roles(place).roles().keySet(), "a role of roles.yaml").stream());
  }

  /** What applies on this ground. */
  public PollSettings of(Area area) {
    return of(areas.place(area));
  }

  private PollSettings of(String place) {
    return Objects.requireNonNull(settings.getOrDefault(place, settings.get(DEFAULT)));
  }
}
