package gongzhi.ballots.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.ballots.Electorate;
import gongzhi.shared.Share;
import gongzhi.shared.Title;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the table of rules: one line for each test, the tests of one rule below each other. */
final class RuleTable {

  private static final String FILE = "/ballots/rules.csv";
  private static final int COLUMNS = 12;

  private RuleTable() {}

  static List<VoteRule> read() {
    try (InputStream table = RuleTable.class.getResourceAsStream(FILE)) {
      return of(new String(Objects.requireNonNull(table, FILE).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<VoteRule> of(String table) {
    Map<String, List<List<String>>> rules = new LinkedHashMap<>();
    for (String line : table.lines().skip(1).toList()) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.size() != COLUMNS) {
        throw new IllegalArgumentException(FILE + " has " + COLUMNS + " columns, not so: " + line);
      }
      rules.computeIfAbsent(cells.get(0) + cells.get(7), key -> new ArrayList<>()).add(cells);
    }
    return rules.values().stream().map(RuleTable::rule).toList();
  }

  private static VoteRule rule(List<List<String>> lines) {
    List<String> first = lines.getFirst();
    return new VoteRule(
        first.get(0),
        Electorate.Kind.valueOf(first.get(1)),
        lines.stream().map(RuleTable::test).toList(),
        new Title(first.get(10), first.get(11)),
        first.get(9).equals("verify"),
        LocalDate.parse(first.get(7)),
        first.get(8).isEmpty() ? null : LocalDate.parse(first.get(8)));
  }

  private static VoteTest test(List<String> cells) {
    return new VoteTest(
        VoteTest.Stage.valueOf(cells.get(2)),
        Axis.valueOf(cells.get(3)),
        Measure.valueOf(cells.get(4)),
        Measure.valueOf(cells.get(5)),
        Share.of(cells.get(6)));
  }
}
