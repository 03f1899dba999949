package gongzhi.ballots.rule;

import gongzhi.ballots.Counted;
import gongzhi.ballots.Tally;
import gongzhi.shared.Share;

/** One line a vote must reach: this part, as a share of that whole, on one axis. */
public record VoteTest(Stage stage, Axis axis, Measure part, Measure whole, Share share) {

  /** What the line decides. */
  public enum Stage {
    /** Whether enough take part for the vote to be valid. */
    TURNOUT,
    /** Whether enough agree. */
    PASSING
  }

  TestResult of(Tally tally) {
    Counted counted = axis.of(tally);
    long reached = part.of(counted);
    long of = whole.of(counted);
    return new TestResult(this, reached, of, share.isReachedBy(reached, of));
  }
}
