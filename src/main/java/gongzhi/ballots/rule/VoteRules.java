package gongzhi.ballots.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The dated rules the program knows (表决规则册). A vote keeps the rule it opened with. */
public final class VoteRules {

  private final List<VoteRule> rules;

  public VoteRules(List<VoteRule> rules) {
    this.rules = List.copyOf(rules);
    rules.stream()
        .collect(groupingBy(VoteRule::key, LinkedHashMap::new, toList()))
        .values()
        .forEach(VoteRules::requireOneAtATime);
  }

  private static void requireOneAtATime(List<VoteRule> versions) {
    for (VoteRule one : versions) {
      if (versions.stream().filter(other -> other.isInForceOn(one.from())).count() > 1) {
        throw new IllegalArgumentException(one.key() + " has two versions from " + one.from());
      }
    }
  }

  /** The rules of the law, from the table {@code ballots/rules.csv}. */
  public static VoteRules ofTheLaw() {
    return new VoteRules(RuleTable.read());
  }

  public Optional<VoteRule> on(LocalDate day, String key) {
    return rules.stream().filter(rule -> rule.key().equals(key) && rule.isInForceOn(day)).findAny();
  }

  public List<VoteRule> rules() {
    return rules;
  }
}
