package gongzhi.cases.rules;

import gongzhi.insight.CategorySuggester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which category a report belongs to: what the reporter chose, else what the words suggest. A
 * person may change it.
 */
@Component
public class CategoryChoice {

  private final Map<String, CategorySuggester> suggesters = new ConcurrentHashMap<>();

  /** Know the words of confidential matters alone. */
  private final Map<String, CategorySuggester> suspects = new ConcurrentHashMap<>();

  /** Codes that the words suggest, best first. */
  public List<String> suggest(RuleVersion rules, String words, int most) {
    return suggester(rules).suggest(words).stream()
        .limit(most)
        .map(CategorySuggester.Suggestion::category)
        .toList();
  }

  /**
   * The code a report gets when nobody chose one; what the words say nothing of goes to the
   * residents' committee.
   */
  public String best(RuleVersion rules, String words) {
    return suggest(rules, words, 1).stream().findFirst().orElse(Category.UNCLASSIFIED);
  }

  /** The chosen category, or the best suggestion where nobody chose. */
  public Category of(RuleVersion rules, @Nullable String chosen, String words) {
    return rules.category(chosen == null ? best(rules, words) : chosen);
  }

  /**
   * The confidential category that the words may speak of, though another one may say more: whoever
   * reports is asked before anybody reads it. How people speak is no sign.
   */
  public Optional<Category> confidential(RuleVersion rules, String words) {
    return suspects
        .computeIfAbsent(
            key(rules), _ -> of(rules.categories().stream().filter(Category::restricted)))
        .suggest(words)
        .stream()
        .filter(found -> isNamed(rules.category(found.category()), found))
        .map(found -> rules.category(found.category()))
        .findFirst();
  }

  private static boolean isNamed(Category category, CategorySuggester.Suggestion found) {
    return found.because().stream().anyMatch(category.keywords()::contains);
  }

  private CategorySuggester suggester(RuleVersion rules) {
    return suggesters.computeIfAbsent(key(rules), _ -> of(rules.categories().stream()));
  }

  private static String key(RuleVersion rules) {
    return rules.place() + "/" + rules.version();
  }

  private static CategorySuggester of(Stream<Category> categories) {
    return CategorySuggester.of(
        categories.collect(Collectors.toMap(Category::code, Category::keywords)));
  }
}
