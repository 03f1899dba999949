package gongzhi.ballots.rule;

import gongzhi.ballots.Tally;
import java.util.List;

/** What a vote came to (表决结果), test by test, with the rule and its law. */
public record Outcome(VoteRule rule, Tally tally, List<TestResult> results) {

  public Outcome {
    results = List.copyOf(results);
  }

  /** Whether enough took part. A vote without turnout test is always valid. */
  public boolean isValid() {
    return results.stream()
        .allMatch(result -> result.reached() || result.test().stage() != VoteTest.Stage.TURNOUT);
  }

  public boolean isPassed() {
    return results.stream().allMatch(TestResult::reached);
  }
}
