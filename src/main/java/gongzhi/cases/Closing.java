package gongzhi.cases;

import gongzhi.cases.ending.Rating;
import gongzhi.cases.ending.Ratings;
import gongzhi.cases.ending.WayBack;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.ResultKind;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reporter says about their case (反馈): their word ends it, or sends it back. */
@Component
@Transactional
public class Closing {

  private final CaseMoves moves;
  private final WayBack wayBack;
  private final Ratings ratings;
  private final Dispatch dispatch;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final InstantSource clock;

  Closing(
      CaseMoves moves,
      WayBack wayBack,
      Ratings ratings,
      Dispatch dispatch,
      Assignments assignments,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.wayBack = wayBack;
    this.ratings = ratings;
    this.dispatch = dispatch;
    this.assignments = assignments;
    this.notices = notices;
    this.clock = clock;
  }

  /** "Solved": the reporter closes the case, and says how content they are if they like. */
  public Case confirm(Act act, Rating rating) {
    Case before = answerable(act);
    return end(act, before, new Answer(CaseAct.CONFIRMED, ResultKind.DONE, rating));
  }

  /**
   * "Not solved, but I understand why": the reporter closes the case after an honest explanation.
   * It never counts as solved.
   */
  public Case understand(Act act, Rating rating) {
    Case before = answerable(act);
    return end(act, before, new Answer(CaseAct.UNDERSTOOD, moves.explained(before), rating));
  }

  /** "Not solved", without a rating. */
  public Case reopen(Act act) {
    return reopen(act, Rating.NONE);
  }

  /**
   * "Not solved": back to the same unit and its superior is told; the second time the level above
   * takes over.
   */
  public Case reopen(Act act, Rating rating) {
    act.requireWords("case.say-what-is-missing");
    Case before = moves.find(act);
    moves.requireAnswerable(before);
    boolean escalates = wayBack.escalates(before);
    Duty next = wayBack.again(before, escalates);
    CaseAct kind = escalates ? CaseAct.ESCALATED : CaseAct.REOPENED;
    Step step =
        Step.of(kind, act.audience(), found -> found.reopenedBy(act.by().party(), next, escalates));
    Case after = wayBack.reopen(act, before, Ratings.with(step, rating));
    ratings.keep(after, moves.workedBy(before), rating);
    return after;
  }

  /** The reporter takes it back. */
  public Case withdraw(Act act) {
    Case before = moves.find(act);
    Case after =
        moves.move(
            act,
            before,
            Step.of(
                CaseAct.WITHDRAWN,
                act.audience(),
                found -> found.withdrawnBy(act.by().party(), clock.instant())));
    assignments.end(before, "CLOSED", act);
    notices.tellWithdrawn(before);
    notices.tellJoiners(after);
    return after;
  }

  /** The reporter adds something while it is open. */
  public Case add(Act act) {
    act.requireWords("case.say-what-to-add");
    Case before = moves.find(act);
    if (!before.isOpen() || !act.by().is(before.reporter())) {
      throw Rejection.of("case.is-closed");
    }
    return moves.move(act, before, Step.of(CaseAct.ADDED, Audience.REPORTER, Case::noted));
  }

  /** Not content with how it ended: one level up, to another desk. Nobody can switch this off. */
  public Case appeal(Act act) {
    act.requireWords("case.say-what-is-missing");
    Case before = moves.find(act);
    Duty up = wayBack.above(before);
    Step step =
        Step.of(CaseAct.APPEALED, act.audience(), found -> found.appealedBy(act.by().party(), up));
    Case after = moves.move(act, before, dispatch.named(before, step, clock.instant()));
    if (after.matter().restricted() && up.unit() != null) {
      assignments.lead(after, act);
    }
    notices.tellSuperior(after);
    return after;
  }

  /** How the reporter ends it. */
  private record Answer(CaseAct act, ResultKind end, Rating rating) {}

  private Case end(Act act, Case before, Answer answer) {
    Step step =
        Step.of(
            answer.act(),
            act.audience(),
            found -> found.resolvedBy(act.by().party(), answer.end(), clock.instant()));
    Case after = moves.move(act, before, Ratings.with(step, answer.rating()));
    ratings.keep(after, moves.workedBy(before), answer.rating());
    notices.tellJoiners(after);
    return after;
  }

  private Case answerable(Act act) {
    Case before = moves.find(act);
    moves.requireAnswerable(before);
    requireNotOwnWork(before, act);
    moves.requireOwnReceipt(before);
    return before;
  }

  private void requireNotOwnWork(Case before, Act act) {
    if (moves.hasWorked(before, act.by().party())) {
      throw Rejection.of("case.handler-never-closes");
    }
  }
}
