package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who speaks for somebody whose need was written down on paper: the post that the pack names. */
@Component
class PaperWishes {

  private static final String DEFAULT = "default";

  private final Map<String, MatchingRules> rules = new HashMap<>();
  private final Areas areas;

  PaperWishes(
      @Value("${gongzhi.places:places}") Path folder, Places places, Posts posts, Areas areas) {
    this.areas = areas;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> rules.put(place, read(folder, place, posts.roles(place))));
  }

  boolean mayConfirm(Viewer by, Listing about) {
    Area area = areas.get(about.area());
    MatchingRules of =
        Objects.requireNonNull(rules.getOrDefault(areas.place(area), rules.get(DEFAULT)));
    return by.posts().stream()
        .anyMatch(
            post ->
                of.paperWishes().contains(post.role())
                    && areas
                        .find(post.area())
                        .filter(served -> about.areaPath().startsWith(served.path()))
                        .isPresent());
  }

  private static MatchingRules read(Path folder, String place, Roles roles) {
    Pack pack = Pack.load(folder, place, MatchingRules.FILE);
    MatchingRules read = pack.as(MatchingRules.class);
    List<String> faults =
        pack.parts("paper-wishes", "*").stream()
            .flatMap(part -> part.unless(roles.roles().keySet(), "a role of roles.yaml").stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new PackError(faults);
    }
    return read;
  }
}
