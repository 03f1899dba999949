package gongzhi.procedures.draft;

import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draft would let through although each of its steps is sound by itself: a majority below
 * that of items six to eight, days that cannot be kept, and matters of the owners that no adviser
 * looks at.
 */
final class DraftLaw {

  private static final String ORDINARY = "owners-ordinary";
  private static final int WEEK = 7;
  private static final int WORKING = 5;

  private final ProcedureRule rule;
  private final List<DraftFault> faults = new ArrayList<>();

  private DraftLaw(ProcedureRule rule) {
    this.rule = rule;
  }

  static List<DraftFault> faults(ProcedureRule rule) {
    return new DraftLaw(rule).all();
  }

  private List<DraftFault> all() {
    rule.steps().forEach(this::step);
    if (rule.matters().contains(Matter.OWNERS)) {
      reviewed();
    }
    return faults;
  }

  private void step(StepRule step) {
    Term least = step.least();
    if (least != null && days(least) > days(step.term())) {
      faults.add(new DraftFault(rule.indexOf(step.key()), "least", "draft.least-over-term"));
    }
    if (isOwnersVote(step) && ORDINARY.equals(step.rule())) {
      faults.add(new DraftFault(rule.indexOf(step.key()), "rule", "draft.rule-follows-item"));
    }
  }

  /** Where owners vote, an adviser says before whether it is lawful. */
  private void reviewed() {
    boolean reviewed = false;
    for (StepRule step : rule.stepsFor(Matter.OWNERS)) {
      reviewed |= step.kind() == StepKind.LEGAL_REVIEW;
      if (isOwnersVote(step) && !reviewed) {
        faults.add(new DraftFault(rule.indexOf(step.key()), "", "draft.voted-unreviewed"));
        return;
      }
    }
  }

  private static boolean isOwnersVote(StepRule step) {
    return step.kind() == StepKind.VOTE
        && step.body() == Body.OWNERS_ASSEMBLY
        && !step.isElection();
  }

  /** Days on the calendar; seven of them hold five working days. */
  private static int days(Term term) {
    return term.working() ? term.days() * WEEK / WORKING : term.days();
  }
}
