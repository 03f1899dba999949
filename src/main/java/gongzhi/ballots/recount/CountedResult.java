package gongzhi.ballots.recount;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import gongzhi.ballots.Counted;
import gongzhi.ballots.count.Result;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.TestResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a count came to, as a public file writes it.
 *
 * @param followers what it would be if the silent followed the majority; null without such a clause
 * @param setAside how many ballots did not count, by reason
 */
public record CountedResult(
    Counted heads,
    Counted area,
    List<Line> tests,
    boolean valid,
    boolean passed,
    @Nullable Verdict followers,
    Map<String, Long> setAside) {

  /** One test: this part of that whole. */
  public record Line(long part, long whole, boolean reached) {}

  /** Whether enough took part, and whether enough agreed. */
  public record Verdict(boolean valid, boolean passed) {}

  /** Writes it. */
  public static CountedResult of(Result result) {
    Outcome outcome = result.outcome();
    Outcome following = result.withFollowers();
    return new CountedResult(
        outcome.tally().heads(),
        outcome.tally().area(),
        outcome.results().stream().map(CountedResult::line).toList(),
        outcome.isValid(),
        outcome.isPassed(),
        following == null ? null : new Verdict(following.isValid(), following.isPassed()),
        result.setAside().stream()
            .collect(groupingBy(aside -> aside.reason().name(), TreeMap::new, counting())));
  }

  private static Line line(TestResult one) {
    return new Line(one.part(), one.whole(), one.reached());
  }
}
