package gongzhi.cases.emergency;

import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
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

/** The plans of all places (预案库), read at the start; a faulty one stops it. */
@Component
public class EmergencyBook {

  private static final String DEFAULT = "default";

  private final Map<String, EmergencyRules> rules = new HashMap<>();
  private final Areas areas;

  EmergencyBook(
      @Value("${gongzhi.places:places}") Path folder, Places places, Posts posts, Areas areas) {
    this.areas = areas;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> rules.put(place, read(folder, place, posts.roles(place))));
  }

  /** What applies on this ground. */
  public EmergencyRules of(Area area) {
    EmergencyRules own = rules.get(areas.place(area));
    return own == null ? Objects.requireNonNull(rules.get(DEFAULT)) : own;
  }

  /** The plan with this key; refuses one that the place does not have. */
  public Plan plan(Area area, String key) {
    return of(area).plans().stream()
        .filter(plan -> plan.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("emergency.choose-kind"));
  }

  private static EmergencyRules read(Path folder, String place, Roles roles) {
    EmergencyRules read = Pack.load(folder, place, EmergencyRules.FILE).as(EmergencyRules.class);
    read.plans().stream()
        .flatMap(Plan::roles)
        .filter(role -> roles.find(role).isEmpty())
        .findFirst()
        .ifPresent(
            role -> {
              throw new IllegalStateException(
                  "%s/%s names the role '%s', which %s does not have"
                      .formatted(place, EmergencyRules.FILE, role, place));
            });
    return read;
  }
}
