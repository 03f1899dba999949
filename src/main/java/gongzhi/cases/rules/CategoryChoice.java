package gongzhi.cases.rules;

import gongzhi.insight.CategorySuggester;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which category a report belongs to: what the reporter chose, else what the words suggest. A
 * person may change it.
 */
@Component
public class CategoryChoice {

  /** What nobody has classified yet goes to the residents' committee. */
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
    return suggest(rules, words, 1).stream().findFirst().orElse(Category.UNCLASSIFIED);
  }

  /** The chosen category, or the best suggestion where nobody chose. */
  public Category of(RuleVersion rules, @Nullable String chosen, String words) {
    return rules.category(chosen == null ? best(rules, words) : chosen);
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
