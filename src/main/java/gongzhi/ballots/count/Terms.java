package gongzhi.ballots.count;

import java.time.Instant;

/**
 * What is fixed before a poll opens and never changed after (表决办法).
 *
 * @param opens from this moment on
 * @param closes up to but not including this moment; what arrives then is late
 * @param silentFollow whether a clause of this place lets the silent follow the majority; both
 *     results are then shown, and only the one without it counts by law
 */
public record Terms(
    Instant opens, Instant closes, Twice twice, boolean proxies, boolean silentFollow) {

  /** What counts when one person votes more than once. */
  public enum Twice {
    FIRST_COUNTS,
    LAST_COUNTS,
    /** The last paper, or the last of all where there is none. */
    PAPER_COUNTS,
    /** The last; but if paper and the other way say different things, neither. */
    NEITHER_COUNTS
  }

  public Terms {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("a poll opens before it closes");
    }
  }
}
