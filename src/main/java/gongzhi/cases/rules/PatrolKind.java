package gongzhi.cases.rules;

import gongzhi.shared.Title;
import java.util.List;
import java.util.Objects;

/**
 * A kind of patrol point (巡查点), as a place writes it down.
 *
 * @param key its name in the data: {@code fire_lane}
 * @param look what to look at there
 * @param days how many days may pass between two looks
 */
public record PatrolKind(String key, Title title, Title look, int days) {

  public PatrolKind {
    if (!key.matches("[a-z][a-z_]{0,30}")) {
      throw new IllegalArgumentException("a key is written in small letters, like 'fire_lane'");
    }
    Bounds.within("days", days, 1, 366);
  }

  /** The kinds that these rules name; none where they name none. */
  public static List<PatrolKind> of(CaseRules rules) {
    return Objects.requireNonNullElse(rules.patrols(), List.of());
  }
}
