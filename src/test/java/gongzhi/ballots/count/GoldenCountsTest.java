package gongzhi.ballots.count;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.Counted;
import gongzhi.ballots.rule.Outcome;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Counts the cases of the golden table, which were written from the law and not from this code. */
class GoldenCountsTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/ballots/golden.csv", numLinesToSkip = 1, emptyValue = "")
  void counts_as_the_law_says(ArgumentsAccessor line) {
    Scenario scenario =
        Scenario.of(
            line.getString(2), line.getString(3), text(line, 4), text(line, 5), text(line, 6));

    Result result = scenario.count();

    assertThat(heads(result)).as("heads yes/taking part/all").isEqualTo(text(line, 7));
    assertThat(area(result)).as("area yes/taking part/all").isEqualTo(text(line, 8));
    assertThat(reached(result.outcome())).as("tests reached").isEqualTo(text(line, 9));
    assertThat(passed(result.outcome())).isEqualTo(text(line, 10));
    assertThat(setAside(result)).as("set aside").isEqualTo(text(line, 11));
    assertThat(result.withFollowers() == null ? "" : passed(result.withFollowers()))
        .as("if the silent followed")
        .isEqualTo(text(line, 12));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/ballots/golden.csv", numLinesToSkip = 1, emptyValue = "")
  void a_second_program_agrees_and_order_does_not_matter(ArgumentsAccessor line) {
    Scenario scenario =
        Scenario.of(
            line.getString(2), line.getString(3), text(line, 4), text(line, 5), text(line, 6));
    Result result = scenario.count();

    SlowCount.assertAgrees(scenario, result);

    Collections.reverse(scenario.ballots());
    assertThat(scenario.count()).isEqualTo(result);
  }

  private static String text(ArgumentsAccessor line, int column) {
    String text = line.getString(column);
    return text == null ? "" : text;
  }

  private static String heads(Result result) {
    return counted(result.outcome().tally().heads(), Long::toString);
  }

  private static String area(Result result) {
    Counted area = result.outcome().tally().area();
    return area.all() == 0 ? "" : counted(area, m -> BigDecimal.valueOf(m, 2).toString());
  }

  private static String counted(Counted counted, LongFunction<String> written) {
    return written.apply(counted.yes())
        + "/"
        + written.apply(counted.takingPart())
        + "/"
        + written.apply(counted.all());
  }

  private static String reached(Outcome outcome) {
    return outcome.results().stream().map(one -> one.reached() ? "+" : "-").collect(joining());
  }

  private static String passed(Outcome outcome) {
    return outcome.isPassed() ? "passes" : outcome.isValid() ? "fails" : "invalid";
  }

  private static String setAside(Result result) {
    Map<String, Long> reasons =
        result.setAside().stream()
            .collect(groupingBy(aside -> aside.reason().name(), TreeMap::new, counting()));
    return reasons.entrySet().stream()
        .map(reason -> reason.getKey() + ":" + reason.getValue())
        .collect(joining(" "));
  }
}
