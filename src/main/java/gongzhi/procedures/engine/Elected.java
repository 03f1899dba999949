package gongzhi.procedures.engine;

import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Title;
import java.util.Optional;

/**
 * Whether an election is as far as a step asks: all names put forward, or somebody elected by the
 * rule of the law.
 *
 * @param rule the key of the rule by which it must be counted
 * @param law where that rule stands
 */
record Elected(Title basis, StepRule step, String rule, Title law) {

  Optional<Refused> refusal(Evidence evidence) {
    if (!(evidence instanceof Evidence.Election election)) {
      return no("procedure.election-missing", step.title(), basis);
    }
    if (step.kind() != StepKind.VOTE) {
      return election.nominated()
          ? Optional.empty()
          : no("procedure.election-nominates", election.no(), basis);
    }
    return held(election);
  }

  private Optional<Refused> held(Evidence.Election election) {
    if (!election.closed()) {
      return no("procedure.election-runs", election.no(), basis);
    }
    if (!election.rule().equals(rule)) {
      return no("procedure.vote-by-another-rule", law);
    }
    if (!election.valid()) {
      return no("procedure.vote-without-turnout", law);
    }
    return election.elected() > 0 ? Optional.empty() : no("procedure.not-carried", law);
  }

  private static Optional<Refused> no(String key, Object... arguments) {
    return Optional.of(Refused.of(key, arguments));
  }
}
