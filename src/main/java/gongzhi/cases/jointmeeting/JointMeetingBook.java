package gongzhi.cases.jointmeeting;

import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.shared.PackPart;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When the joint meetings of each place are and what is put forward; a faulty pack stops the start.
 */
@Component
public class JointMeetingBook {

  private static final String DEFAULT = "default";

  private final Map<String, JointMeetingRules> rules = new HashMap<>();

  JointMeetingBook(@Value("${gongzhi.places:places}") Path folder, Places places, Posts posts) {
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> rules.put(place, read(folder, place, posts.roles(place))));
  }

  /** What applies in this place; what lies in none goes by the rules that all build on. */
  public JointMeetingRules of(String place) {
    return Objects.requireNonNull(rules.getOrDefault(place, rules.get(DEFAULT)));
  }

  /** The rules of one place, held against its categories and kinds of organisation. */
  static JointMeetingRules read(Path folder, String place, Roles roles) {
    Pack pack = Pack.load(folder, place, JointMeetingRules.FILE);
    JointMeetingRules read = pack.as(JointMeetingRules.class);
    Set<String> codes = codes(Pack.load(folder, place, "categories.csv"));
    String category = "a code or a group of categories.csv";
    List<String> faults =
        Stream.of(
                pack.parts("categories", "*").stream()
                    .flatMap(part -> part.unless(codes, category).stream()),
                pack.parts("departments", "*").stream()
                    .filter(part -> !codes.contains(part.key()))
                    .map(
                        part ->
                            part.fault("expected %s, found '%s'".formatted(category, part.key()))),
                pack.parts("departments", "*", "*").stream()
                    .flatMap(
                        part ->
                            part
                                .unless(
                                    roles.organisations().keySet(), "an organisation of roles.yaml")
                                .stream()))
            .flatMap(each -> each)
            .toList();
    if (!faults.isEmpty()) {
      throw new PackError(faults);
    }
    return read;
  }

  private static Set<String> codes(Pack categories) {
    Set<String> codes = new HashSet<>();
    Stream.concat(
            categories.parts("*", "code").stream(), categories.parts("*", "group-code").stream())
        .map(PackPart::text)
        .forEach(text -> text.ifPresent(codes::add));
    return codes;
  }
}
