package gongzhi.ballots.election;

import java.util.List;
import java.util.Map;

/**
 * Who is elected by ranks, round by round (排序选举结果).
 *
 * @param elected in the order they were elected
 */
public record RankedOutcome(long quota, List<String> elected, List<Round> rounds) {

  /** What a round did after it was counted. */
  public enum Act {
    /** They reached the quota. */
    ELECTED,
    /** What they had above the quota went on. */
    SURPLUS_PASSED_ON,
    /** They had least and their ballots went on. */
    EXCLUDED,
    /** There were no more candidates than seats. */
    ELECTED_UNOPPOSED
  }

  /** Weights before the act, what is exhausted, and on whom the act was. */
  public record Round(
      Map<String, Fraction> weights, Fraction exhausted, Act act, List<String> candidates) {

    public Round {
      weights = Map.copyOf(weights);
      candidates = List.copyOf(candidates);
    }
  }

  public RankedOutcome {
    elected = List.copyOf(elected);
    rounds = List.copyOf(rounds);
  }
}
