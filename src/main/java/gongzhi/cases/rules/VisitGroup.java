package gongzhi.cases.rules;

import gongzhi.shared.Title;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody goes to see regularly (走访对象), as a place writes it down.
 *
 * @param key its name in the data: {@code veteran}
 * @param days how many days may pass between two visits
 * @param ask what to bring up there; null for nothing in particular
 */
public record VisitGroup(String key, Title title, int days, @Nullable Title ask) {

  public VisitGroup {
    if (!key.matches("[a-z][a-z_]{0,30}")) {
      throw new IllegalArgumentException("a key is written in small letters, like 'veteran'");
    }
    Bounds.within("days", days, 1, 366);
  }
}
