package gongzhi.cases.ending;

import gongzhi.shared.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How content a reporter is (好差评), apart from whether it is solved. Giving one is voluntary.
 *
 * @param score one (very dissatisfied) to five (very satisfied); null where none was given
 * @param reasons what made the difference; none without a score
 */
public record Rating(@Nullable Integer score, List<RatingReason> reasons) {

  /** No rating was given. */
  public static final Rating NONE = new Rating(null, List.of());

  private static final int BEST = 5;
  private static final int BAD = 2;

  public Rating {
    if (score != null && (score < 1 || score > BEST)) {
      throw Rejection.invalid("case.score-is-one-to-five");
    }
    reasons = score == null ? List.of() : reasons.stream().distinct().sorted().toList();
  }

  /** A score without reasons. */
  public static Rating of(int score) {
    return new Rating(score, List.of());
  }

  /** Whether the unit must call back: two stars or fewer. */
  public boolean isBad() {
    return score != null && score <= BAD;
  }
}
