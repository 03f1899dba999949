package gongzhi.cases;

import gongzhi.insight.CategorySuggester;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which category a report belongs to: what the reporter chose, else what the words suggest. A
 * person may change it.
 */
@Component
public class CategoryChoice {

  /** What nobody has classified yet goes to the residents' committee. */
  static final String UNCLASSIFIED = "OT00";

  private final Map<String, CategorySuggester> suggesters = new ConcurrentHashMap<>();

  /** Codes that the words suggest, best first. */
  public List<String> suggest(RuleVersion rules, String words, int most) {
    return suggester(rules).suggest(words).stream()
        .limit(most)
        .map(CategorySuggester.Suggestion::category)
        .toList();
  }

  /** The code a report gets when nobody chose one. */
  public String best(RuleVersion rules, String words) {
    return suggest(rules, words, 1).stream().findFirst().orElse(UNCLASSIFIED);
  }

  Category of(RuleVersion rules, Report report) {
    return rules.category(
        report.category() == null ? best(rules, report.words()) : report.category());
  }

  private CategorySuggester suggester(RuleVersion rules) {
    return suggesters.computeIfAbsent(
        rules.place() + "/" + rules.version(),
        _ ->
            CategorySuggester.of(
                rules.categories().stream()
                    .collect(Collectors.toMap(Category::code, Category::keywords))));
  }
}
