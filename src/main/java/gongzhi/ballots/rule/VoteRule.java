package gongzhi.ballots.rule;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.Tally;
import gongzhi.shared.Title;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which tests a vote is decided (表决规则), from when until when. All tests must be reached.
 *
 * @param law where the tests stand
 * @param verify the source was not read in its present text; a page must say so
 * @param until last day; null: until it is replaced
 */
public record VoteRule(
    String key,
    Electorate.Kind electorate,
    List<VoteTest> tests,
    Title law,
    boolean verify,
    LocalDate from,
    @Nullable LocalDate until) {

  public VoteRule {
    tests = List.copyOf(tests);
    if (tests.stream().noneMatch(test -> test.stage() == VoteTest.Stage.PASSING)) {
      throw new IllegalArgumentException(key + " has no passing test");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(key + " ends before it begins");
    }
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  public boolean measures(Axis axis) {
    return tests.stream().anyMatch(test -> test.axis() == axis);
  }

  public Outcome of(Tally tally) {
    return new Outcome(this, tally, tests.stream().map(test -> test.of(tally)).toList());
  }
}
