package gongzhi.cases.ending;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Confidants;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.Duty;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Where a case goes that its reporter does not call solved (重办): the same unit, then higher. */
@Component
public class WayBack {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Ranks ranks;
  private final Assignments assignments;
  private final Confidants confidants;
  private final CaseNotices notices;
  private final InstantSource clock;

  WayBack(
      CaseMoves moves,
      Dispatch dispatch,
      Ranks ranks,
      Assignments assignments,
      Confidants confidants,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.ranks = ranks;
    this.assignments = assignments;
    this.confidants = confidants;
    this.notices = notices;
    this.clock = clock;
  }

  /** Opens it again by this step: the unit has its work back, and its superior is told. */
  public Case reopen(Act act, Case before, Step step) {
    Case after = moves.move(act, before, dispatch.named(before, step, clock.instant()));
    assignments.reopened(after, act);
    notices.tellSuperior(after);
    return after;
  }

  /** Whether this time the level above takes over. */
  public boolean escalates(Case before) {
    return before.course().reopened() + 1
        >= dispatch.rulesOf(before).rules().reopen().escalatesAt();
  }

  /** The same unit with a fresh time limit; where it goes up, answered for by the desk above. */
  public Duty again(Case before, boolean escalates) {
    Duty same = dispatch.again(before, moves.workedBy(before), clock.instant());
    return !escalates
        ? same
        : before.matter().restricted() ? above(before) : same.takenBy(above(before).owner());
  }

  /**
   * Another desk, above whoever refused it, else one level up; a confidential matter goes to
   * another unit whose posts may read it, or to the same one where there is no other.
   */
  public Duty above(Case before) {
    if (before.matter().restricted()) {
      return confidants
          .above(before)
          .orElseGet(() -> dispatch.again(before, moves.workedBy(before), clock.instant()));
    }
    return dispatch.above(
        before,
        moves.timesRaised(before),
        person -> moves.hasWorked(before, person) || ranks.hasHadItsSay(person, before),
        clock.instant());
  }
}
