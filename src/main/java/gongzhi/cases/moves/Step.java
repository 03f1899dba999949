package gongzhi.cases.moves;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How one act moves a case: its name, who reads its words, the facts worth keeping, and the rule in
 * {@link Case}.
 */
public record Step(
    CaseAct act, Audience audience, Map<String, Object> detail, UnaryOperator<Case> rule) {

  /** A step without further facts. */
  public static Step of(CaseAct act, Audience audience, UnaryOperator<Case> rule) {
    return new Step(act, audience, Map.of(), rule);
  }

  /** The same step with one more fact. */
  public Step with(String name, Object fact) {
    Map<String, Object> more = new TreeMap<>(detail);
    more.put(name, fact);
    return new Step(act, audience, more, rule);
  }
}
