package gongzhi.ballots.polls;

import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
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

  PollBook(
      @Value("${gongzhi.places:places}") Path folder, Places places, Areas areas, Posts posts) {
    this.areas = areas;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place ->
                settings.put(
                    place, Pack.read(folder, place, PollSettings.FILE, PollSettings.class)));
    places.codes().forEach(place -> requireRoles(place, posts.roles(place)));
  }

  private void requireRoles(String place, Roles roles) {
    of(place).review().posts().stream()
        .filter(role -> roles.find(role).isEmpty())
        .findFirst()
        .ifPresent(
            role -> {
              throw new IllegalStateException(
                  "%s/%s: review.posts names %s, which is no role there"
                      .formatted(place, PollSettings.FILE, role));
            });
  }

  /** What applies on this ground. */
  public PollSettings of(Area area) {
    return of(areas.place(area));
  }

  private PollSettings of(String place) {
    return Objects.requireNonNull(settings.getOrDefault(place, settings.get(DEFAULT)));
  }
}
