package gongzhi.cases.threeparty;

import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who the three are in each place and how soon they answer; a faulty pack stops the start. */
@Component
public class ThreePartyBook {

  private static final String DEFAULT = "default";

  private final Map<String, ThreePartyRules> rules = new HashMap<>();

  ThreePartyBook(@Value("${gongzhi.places:places}") Path folder, Places places, Posts posts) {
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> rules.put(place, read(folder, place, posts.roles(place))));
  }

  /** What applies in this place; what lies in none goes by the rules that all build on. */
  public ThreePartyRules of(String place) {
    return Objects.requireNonNull(rules.getOrDefault(place, rules.get(DEFAULT)));
  }

  /** The rules of one place, held against its roles and kinds of organisation. */
  static ThreePartyRules read(Path folder, String place, Roles roles) {
    Pack pack = Pack.load(folder, place, ThreePartyRules.FILE);
    ThreePartyRules read = pack.as(ThreePartyRules.class);
    List<String> faults =
        Stream.of(
                unknown(pack, "committee", roles.organisations().keySet()),
                unknown(pack, "owners", roles.organisations().keySet()),
                unknown(pack, "company", roles.organisations().keySet()),
                unknown(pack, "led-by", roles.roles().keySet()))
            .flatMap(List::stream)
            .toList();
    if (!faults.isEmpty()) {
      throw new PackError(faults);
    }
    return read;
  }

  private static List<String> unknown(Pack pack, String key, Set<String> known) {
    String expected =
        key.equals("led-by") ? "a role of roles.yaml" : "an organisation of roles.yaml";
    return pack.parts(key).stream().flatMap(part -> part.unless(known, expected).stream()).toList();
  }
}
