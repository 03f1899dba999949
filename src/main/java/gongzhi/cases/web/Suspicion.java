package gongzhi.cases.web;

import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether words that nobody has classified may speak of a confidential matter. Then the reporter is
 * asked, since whom it is about may be the first to read an ordinary report.
 *
 * @param confidential what it may be
 * @param ordinary what it is otherwise
 * @param likely whether the words say it clearly enough to answer yes beforehand
 */
record Suspicion(Category confidential, Category ordinary, boolean likely) {

  private static final int SUGGESTED = 3;

  /** Empty where the words raise none. */
  static Optional<Suspicion> of(CategoryChoice choice, RuleVersion rules, String words) {
    List<String> suggested = choice.suggest(rules, words, SUGGESTED);
    return choice
        .confidential(rules, words)
        .map(
            found ->
                new Suspicion(found, ordinary(rules, suggested), suggested.contains(found.code())));
  }

  private static Category ordinary(RuleVersion rules, List<String> suggested) {
    return suggested.stream()
        .map(rules::category)
        .filter(one -> !one.restricted())
        .findFirst()
        .orElseGet(() -> rules.category(Category.UNCLASSIFIED));
  }

  /** The category until the reporter says otherwise. */
  Category first() {
    return likely ? confidential : ordinary;
  }

  /** The question. */
  List<Choice> choices(Words words) {
    return List.of(
        new Choice(
            confidential.code(),
            words.of("report.confidential-yes", ReportPages.name(confidential.name(), words)),
            words.of("report.confidential-yes-hint"),
            "",
            likely),
        new Choice(
            ordinary.code(),
            words.of("report.confidential-no", ReportPages.name(ordinary.name(), words)),
            "",
            "",
            !likely));
  }

  /** What the reporter answered; one of the two. */
  String answered(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return first().code();
    }
    if (!code.equals(confidential.code()) && !code.equals(ordinary.code())) {
      throw Rejection.invalid("report.no-such-category");
    }
    return code;
  }
}
