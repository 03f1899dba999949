package gongzhi.cases.rules;

import gongzhi.cases.path.MatterKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the clocks of a place: for which cases it is, and how long. The first line that fits
 * a case counts.
 *
 * @param categories codes of categories or of their groups; null for every one
 * @param kinds what somebody wants with the matter; null for every kind
 * @param urgent only for what is urgent, or only for what is not; null for both
 */
public record ClockRule(
    ClockKind clock,
    Limit limit,
    @Nullable List<String> categories,
    @Nullable List<MatterKind> kinds,
    @Nullable Boolean urgent) {

  public ClockRule {
    if (clock == ClockKind.RESOLVE) {
      throw new IllegalArgumentException("the clock to a result has the limit of the category");
    }
    categories = categories == null ? null : List.copyOf(categories);
    kinds = kinds == null ? null : List.copyOf(kinds);
    if (kinds != null && kinds.isEmpty()) {
      throw new IllegalArgumentException("kinds are one or more, or not named");
    }
  }

  /** Whether it is about this clock of such a case. */
  boolean fits(ClockKind wanted, Category category, MatterKind kind, boolean isUrgent) {
    boolean named =
        categories == null
            || categories.contains(category.code())
            || categories.contains(category.groupCode());
    return clock == wanted
        && named
        && (kinds == null || kinds.contains(kind))
        && (urgent == null || urgent == isUrgent);
  }
}
