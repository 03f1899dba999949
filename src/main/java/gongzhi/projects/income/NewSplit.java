package gongzhi.projects.income;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.util.List;

/**
 * A split as somebody proposes it; the three shares in percent.
 *
 * @param decision number of the vote of the owners
 * @param official record of their assembly, where that vote only asks for opinions
 */
public record NewSplit(
    int year, int manage, int dividend, int facilities, String decision, String official) {

  private static final int OFFICIAL_LEAST = 4;
  private static final int OFFICIAL_MAX = 60;
  private static final int WHOLE = 100;
  private static final int FIRST = 2000;
  private static final int LAST = 2200;

  public NewSplit {
    decision = decision.strip();
    official = official.strip();
  }

  /** Refuses (422) shares that do not come to a hundred. */
  void require() {
    if (year < FIRST || year > LAST) {
      throw Rejection.invalid("split.say-year");
    }
    if (shares().stream().anyMatch(share -> share < 0 || share > WHOLE)
        || shares().stream().mapToLong(Long::longValue).sum() != WHOLE) {
      throw Rejection.invalid("split.not-a-hundred");
    }
  }

  /** Refuses (422) a missing record where the vote does not bind, and a long or personal one. */
  void requireOfficial(boolean binding) {
    if ((!binding && official.length() < OFFICIAL_LEAST)
        || official.length() > OFFICIAL_MAX
        || Masking.finds(official)) {
      throw Rejection.invalid("split.say-official", OFFICIAL_LEAST, OFFICIAL_MAX);
    }
  }

  /** Management, dividend, facilities. */
  List<Long> shares() {
    return List.of((long) manage, (long) dividend, (long) facilities);
  }
}
