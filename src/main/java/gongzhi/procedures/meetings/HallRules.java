package gongzhi.procedures.meetings;

import gongzhi.shared.Title;
import java.util.List;

/**
 * What a place says about its discussion halls; it hangs in every one of them.
 *
 * @param scope what is talked about there
 * @param rules how people talk with each other
 * @param steps what becomes of what was raised
 */
public record HallRules(List<Title> scope, List<Title> rules, List<Title> steps) {

  public HallRules {
    scope = List.copyOf(scope);
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
    if (scope.isEmpty() || rules.isEmpty() || steps.isEmpty()) {
      throw new IllegalArgumentException("halls have a scope, rules and steps");
    }
  }
}
