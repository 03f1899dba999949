package gongzhi.cases.rules;

import gongzhi.cases.rules.CaseRules.Change;
import gongzhi.shared.Rejection;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a place as they were at one time (规则版本). A case copies the number when it starts and
 * keeps these rules to its end.
 */
public final class RuleVersion {

  private final String place;
  private final int version;
  private final CaseRules rules;
  private final Map<String, Category> categories;

  RuleVersion(String place, int version, CaseRules rules, List<Category> usual) {
    this.place = place;
    this.version = version;
    this.rules = rules;
    Map<String, Category> changed = new LinkedHashMap<>();
    usual.forEach(category -> changed.put(category.code(), changed(category, rules)));
    this.categories = Collections.unmodifiableMap(changed);
  }

  public String place() {
    return place;
  }

  /** Counted from one for each place. */
  public int version() {
    return version;
  }

  public CaseRules rules() {
    return rules;
  }

  /** All categories with what the place changed, in the order of their codes. */
  public Collection<Category> categories() {
    return categories.values();
  }

  /** The category with this code, if there is one. */
  public Optional<Category> find(String code) {
    return Optional.ofNullable(categories.get(code));
  }

  /** The category with this code. */
  public Category category(String code) {
    return find(code).orElseThrow(() -> Rejection.invalid("case.no-such-category", code));
  }

  /** Whether a unit of this kind may be given a confidential matter: one that takes such here. */
  public boolean isConfidant(String unitKind) {
    return categories().stream()
        .filter(Category::restricted)
        .flatMap(category -> rules.takers(category).stream())
        .anyMatch(unitKind::equals);
  }

  private static Category changed(Category usual, CaseRules rules) {
    Change change = rules.categories().get(usual.code());
    return change == null ? usual : usual.with(change);
  }
}
