package gongzhi.ballots.rule;

import java.util.OptionalLong;

/** How one test of a rule came out: this part of this whole, reached or not. */
public record TestResult(VoteTest test, long part, long whole, boolean reached) {

  /** How much would have been enough; nothing, where not even the whole is. */
  public OptionalLong needed() {
    return test.share().smallestOf(whole);
  }
}
