package gongzhi.cases;

import static gongzhi.parties.Permission.CASE_CONFIRM_INDEPENDENT;
import static gongzhi.parties.Permission.CASE_VISIT;

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
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a case (反馈): the reporter's word, or three attempts to get it and an independent
 * verifier.
 */
@Component
@Transactional
public class Closing {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final InstantSource clock;

  Closing(
      CaseMoves moves,
      Dispatch dispatch,
      Assignments assignments,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.assignments = assignments;
    this.notices = notices;
    this.clock = clock;
  }

  /** "Solved": the reporter closes the case, with a score of one to five. */
  public Case confirm(Act act, int score) {
    requireScore(score);
    Case before = moves.find(act);
    moves.requireAnswerable(before);
    requireNotOwnWork(before, act);
    return moves.move(
        act,
        before,
        Step.of(
                CaseAct.CONFIRMED,
                act.audience(),
                found -> found.resolvedBy(act.by().party(), clock.instant()))
            .with("score", score));
  }

  /**
   * "Not solved": back to the same unit and its superior is told; the second time the level above
   * takes over.
   */
  public Case reopen(Act act) {
    act.requireWords("case.say-what-is-missing");
    Case before = moves.find(act);
    moves.requireAnswerable(before);
    boolean escalates = escalates(before);
    Duty next = again(before, escalates);
    CaseAct kind = escalates ? CaseAct.ESCALATED : CaseAct.REOPENED;
    return reopen(
        act,
        before,
        Step.of(
            kind, act.audience(), found -> found.reopenedBy(act.by().party(), next, escalates)));
  }

  /**
   * "Solved", said in person to a worker who had no part in the work, by a reporter without a
   * phone. It is recorded as heard, not as typed; no score, and the reporter may still appeal.
   */
  public Case heardSolved(Act act) {
    Case before = heard(act);
    boolean worked = moves.hasWorked(before, act.by().party());
    Case after =
        moves.move(
            act,
            before,
            Step.of(
                CaseAct.CONFIRMED_IN_PERSON,
                Audience.REPORTER,
                found -> found.resolvedInPerson(act.by(), worked, clock.instant())));
    notices.tellReporter(after, "case.notice.heard");
    return after;
  }

  /** "Not solved", said in person: the same way back as if the reporter had typed it. */
  public Case heardNotSolved(Act act) {
    Case before = heard(act);
    boolean worked = moves.hasWorked(before, act.by().party());
    boolean escalates = escalates(before);
    Duty next = again(before, escalates);
    Step step =
        Step.of(
            CaseAct.REOPENED_IN_PERSON,
            Audience.REPORTER,
            found -> found.reopenedInPerson(act.by(), worked, next, escalates));
    Case after = reopen(act, before, step.with("escalated", escalates));
    notices.tellReporter(after, "case.notice.heard");
    return after;
  }

  /** One recorded attempt to reach a silent reporter, by visit or by phone; one a day counts. */
  public Case attempt(Act act, Attempt attempt) {
    act.requireWords("case.say-how-you-tried");
    Case before = moves.find(act);
    act.by().require(CASE_VISIT, before.where().path());
    moves.requireNotJustTried(before);
    return moves.move(
        act,
        before,
        Step.of(CaseAct.ATTEMPTED, Audience.REPORTER, Case::attempted).with("by", attempt.name()));
  }

  /**
   * Closes without the reporter's word: only after three attempts and when the time to answer is
   * over, and never by who handled it. Where the reporter did the work, there is nobody to ask, and
   * the verifier's look decides.
   */
  public Case confirmIndependently(Act act) {
    act.requireWords("case.say-what-you-found");
    Case before = moves.find(act);
    act.by().require(CASE_CONFIRM_INDEPENDENT, before.where().path());
    int attempts = attemptsNeeded(before);
    if (attempts > 0 && clock.instant().isBefore(before.duty().due())) {
      throw Rejection.of("case.reporter-has-time-left");
    }
    boolean worked = moves.hasWorked(before, act.by().party());
    return moves.move(
        act,
        before,
        Step.of(
            CaseAct.CONFIRMED_INDEPENDENTLY,
            Audience.PUBLIC,
            found -> found.resolvedIndependently(act.by(), worked, attempts, clock.instant())));
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
    Duty up = above(before);
    Step step =
        Step.of(CaseAct.APPEALED, act.audience(), found -> found.appealedBy(act.by().party(), up));
    Case after = moves.move(act, before, dispatch.named(before, step, clock.instant()));
    notices.tellSuperior(after);
    return after;
  }

  /** How a silent reporter was tried. */
  public enum Attempt {
    VISIT,
    CALL,
    MESSAGE
  }

  private Case heard(Act act) {
    act.requireWords("case.say-what-was-said");
    Case before = moves.find(act);
    act.by().require(CASE_VISIT, before.where().path());
    moves.requireAnswerable(before);
    return before;
  }

  private Case reopen(Act act, Case before, Step step) {
    Case after = moves.move(act, before, dispatch.named(before, step, clock.instant()));
    assignments.reopened(after, act);
    notices.tellSuperior(after);
    return after;
  }

  /** The same unit with a fresh time limit; where it goes up, answered for by the desk above. */
  private Duty again(Case before, boolean escalates) {
    Duty same = dispatch.again(before, moves.workedBy(before), clock.instant());
    return escalates ? same.takenBy(above(before).owner()) : same;
  }

  private Duty above(Case before) {
    return dispatch.above(
        before,
        moves.timesRaised(before),
        person -> moves.hasWorked(before, person),
        clock.instant());
  }

  private boolean escalates(Case before) {
    return before.course().reopened() + 1
        >= dispatch.rulesOf(before).rules().reopen().escalatesAt();
  }

  private int attemptsNeeded(Case before) {
    boolean ownWork = before.reporter() != null && moves.hasWorked(before, before.reporter());
    return ownWork ? 0 : dispatch.rulesOf(before).rules().confirm().attempts();
  }

  private void requireNotOwnWork(Case before, Act act) {
    if (moves.hasWorked(before, act.by().party())) {
      throw Rejection.of("case.handler-never-closes");
    }
  }

  private static void requireScore(int score) {
    if (score < 1 || score > 5) {
      throw Rejection.invalid("case.score-is-one-to-five");
    }
  }
}
