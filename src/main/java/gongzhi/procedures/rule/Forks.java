package gongzhi.procedures.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The forks of the law (法定分岔), which no pack and no draft can set aside: what belongs to the owners
 * or the residents is decided by them, before anything is carried out, and nobody decides after
 * them.
 */
public final class Forks {

  private Forks() {}

  /** Whether a step that settles the matter is among those that were passed. */
  public static boolean isSettled(ProcedureRule rule, Matter matter, Set<String> passed) {
    return matter == Matter.LIVELIHOOD
        || rule.stepsFor(matter).stream()
            .anyMatch(step -> step.settles(matter) && passed.contains(step.key()));
  }

  /** The law a step would break if it began now: nothing is carried out or told as decided. */
  public static boolean needsSettling(StepRule step) {
    return step.kind() == StepKind.CARRY_OUT
        || step.kind() == StepKind.ACCEPT
        || step.kind() == StepKind.PUBLISH
        || step.kind() == StepKind.APPRAISE;
  }

  static List<Flaw.Found> flaws(ProcedureRule rule) {
    List<Flaw.Found> found = new ArrayList<>();
    for (Matter matter : rule.matters()) {
      List<StepRule> steps = rule.stepsFor(matter);
      int settled = settledAt(steps, matter);
      int needed = firstNeeding(steps);
      if (matter != Matter.LIVELIHOOD && (settled < 0 || (needed >= 0 && needed < settled))) {
        found.add(new Flaw.Found(missing(matter), needed < 0 ? "" : steps.get(needed).key(), ""));
      }
      if (matter.isByLaw() && settled >= 0) {
        steps.stream()
            .skip(settled + 1L)
            .filter(step -> step.kind().isDecided() && step.body().isOfTheParty())
            .map(step -> new Flaw.Found(Flaw.PARTY_DECIDES_LAST, step.key(), "body"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static int settledAt(List<StepRule> steps, Matter matter) {
    for (int at = 0; at < steps.size(); at++) {
      if (steps.get(at).settles(matter)) {
        return at;
      }
    }
    return -1;
  }

  private static int firstNeeding(List<StepRule> steps) {
    for (int at = 0; at < steps.size(); at++) {
      if (needsSettling(steps.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private static Flaw missing(Matter matter) {
    return switch (matter) {
      case OWNERS -> Flaw.OWNERS_DO_NOT_VOTE;
      case SELF_GOVERNANCE -> Flaw.RESIDENTS_DO_NOT_DECIDE;
      case DELEGATED, LIVELIHOOD -> Flaw.COUNCIL_DOES_NOT_DECIDE;
    };
  }
}
