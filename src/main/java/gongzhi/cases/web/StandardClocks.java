package gongzhi.cases.web;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.Circumstances;
import gongzhi.cases.rules.ClockRule;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words which time limits depend on what somebody wants with a matter. */
final class StandardClocks {

  private StandardClocks() {}

  /** The clocks beside that of the category, in the order in which they count. */
  static List<StandardsPage.Clock> of(RuleVersion rules, Words words) {
    return rules.rules().timings().lines().stream()
        .map(
            line ->
                new StandardsPage.Clock(
                    words.of(line.clock()),
                    about(line, rules, words),
                    LimitWords.of(line.limit(), words)))
        .toList();
  }

  private static String about(ClockRule line, RuleVersion rules, Words words) {
    List<String> all = new ArrayList<>();
    Boolean urgent = line.urgent();
    if (urgent != null) {
      all.add(words.of(urgent ? "standards.if-urgent" : "standards.if-usual"));
    }
    add(all, named(line.kinds()).map(words::of), words);
    add(all, named(line.categories()).map(code -> name(code, rules, words)), words);
    return all.isEmpty() ? words.of("standards.any") : String.join(" · ", all);
  }

  private static <T> Stream<T> named(@Nullable List<T> some) {
    return Objects.requireNonNullElse(some, List.<T>of()).stream();
  }

  private static void add(List<String> all, Stream<String> names, Words words) {
    String joined = names.collect(Collectors.joining(words.of("standards.and")));
    if (!joined.isEmpty()) {
      all.add(joined);
    }
  }

  private static String name(String code, RuleVersion rules, Words words) {
    return rules.categories().stream()
        .filter(one -> one.code().equals(code) || one.groupCode().equals(code))
        .map(one -> words.of(one.code().equals(code) ? one.name() : one.group()))
        .findFirst()
        .orElse(code);
  }

  /** The kinds that a category answers within another time than usual, each with its limit. */
  static String byKind(Category usual, RuleTable table, Words words) {
    return Arrays.stream(MatterKind.values())
        .map(kind -> ofKind(usual, table, kind, words))
        .filter(told -> !told.isEmpty())
        .collect(Collectors.joining(words.of("standards.and")));
  }

  private static String ofKind(Category usual, RuleTable table, MatterKind kind, Words words) {
    Category changed =
        table.applied(
            usual,
            new Circumstances(
                List.of(), usual.code(), kind, TableRow.When.OFFICE_HOURS, TableRow.Power.KEPT));
    return changed.normal().equals(usual.normal())
        ? ""
        : words.of("standards.of-kind", words.of(kind), LimitWords.of(changed.normal(), words));
  }
}
