package gongzhi.cases.moves;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.parties.PartyId;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Gives a case to a unit (交办): the step with its public record, the piece of work, and the notice.
 * Who may give it, and whether it can be given now, is asked before.
 */
@Component
public class Giving {

  private final CaseMoves moves;
  private final Assignments assignments;
  private final CaseNotices notices;

  Giving(CaseMoves moves, Assignments assignments, CaseNotices notices) {
    this.moves = moves;
    this.assignments = assignments;
    this.notices = notices;
  }

  /**
   * To the unit of this duty, with the words of the act as its task. Everyone sees that it went
   * there, only staff what the task says. A unit that had it before has it no more.
   *
   * @param more adds what else is worth keeping about the step
   */
  public Case give(Act act, Case before, Duty next, UnaryOperator<Step> more) {
    PartyId unit = Objects.requireNonNull(next.unit());
    Step step =
        Step.of(CaseAct.ASSIGNED, Audience.PUBLIC, found -> found.assigned(next))
            .with("to", unit.value())
            .with("task", act.words());
    Case after = moves.move(act.withoutWords(), before, more.apply(step));
    assignments.end(before, "TRANSFERRED", act);
    assignments.handed(before, after, act);
    notices.tellUnit(after);
    return after;
  }

  /** Asks another unit to help the lead. */
  public Case help(Act act, Case before, PartyId unit) {
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.HELPER_ADDED, Audience.STAFF, found -> found.helpedBy(List.of(unit)))
                .with("to", unit.value()));
    assignments.helper(after, act, unit);
    notices.tellHelper(after, unit);
    return after;
  }
}
