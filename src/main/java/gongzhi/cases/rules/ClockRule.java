package gongzhi.cases.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the clocks of a place: for which cases it is, and how long. The first line that fits
 * a case counts.
 *
 * @param categories codes of categories or of their groups; null for every one
 * @param urgent only for what is urgent, or only for what is not; null for both
 */
public record ClockRule(
    ClockKind clock, Limit limit, @Nullable List<String> categories, @Nullable Boolean urgent) {

  public ClockRule {
    if (clock == ClockKind.RESOLVE) {
      throw new IllegalArgumentException("the clock to a result has the limit of the category");
    }
    categories = categories == null ? null : List.copyOf(categories);
  }

  /** Whether it is about this clock of such a case. */
  boolean fits(ClockKind kind, Category category, boolean isUrgent) {
    boolean named =
        categories == null
            || categories.contains(category.code())
            || categories.contains(category.groupCode());
    return clock == kind && named && (urgent == null || urgent == isUrgent);
  }
}
