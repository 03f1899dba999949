package gongzhi.cases.ending;

import static gongzhi.parties.Permission.CASE_CONFIRM_INDEPENDENT;
import static gongzhi.parties.Permission.CASE_VISIT;

import gongzhi.cases.moves.Act;
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

/**
 * Asking a reporter who does not answer by themselves (回访): in person, by phone, and at last an
 * independent verifier.
 */
@Component
@Transactional
public class FollowUp {

  /** One sign says nothing of what somebody said. */
  private static final int FEWEST = 4;

  private static final int RECORDING_MAX = 80;

  private final CaseMoves moves;
  private final WayBack wayBack;
  private final Dispatch dispatch;
  private final Ratings ratings;
  private final CaseNotices notices;
  private final InstantSource clock;

  FollowUp(
      CaseMoves moves,
      WayBack wayBack,
      Dispatch dispatch,
      Ratings ratings,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.wayBack = wayBack;
    this.dispatch = dispatch;
    this.ratings = ratings;
    this.notices = notices;
    this.clock = clock;
  }

  /** How a silent reporter was tried. */
  public enum Attempt {
    VISIT,
    CALL,
    MESSAGE
  }

  /**
   * What came with the words of the reporter.
   *
   * @param recording where the recording of the call is kept; empty for none
   * @param rating how content they said to be, apart from whether it is solved
   */
  public record Told(String recording, Rating rating) {

    /** Without a rating. */
    public static Told of(String recording) {
      return new Told(recording, Rating.NONE);
    }
  }

  /**
   * "Solved", said in person to a worker who had no part in the work, by a reporter without a
   * phone. It is recorded as heard, not as typed, and the reporter may still appeal.
   */
  public Case heardSolved(Act act, Told told) {
    return heardEnd(act, told, CaseAct.CONFIRMED_IN_PERSON, heard(act), ResultKind.DONE);
  }

  /** "Not solved, but I understand why", said in person after an honest explanation. */
  public Case heardUnderstood(Act act, Told told) {
    Case before = heard(act);
    ResultKind explained = moves.explained(before);
    return heardEnd(act, told, CaseAct.UNDERSTOOD_IN_PERSON, before, explained);
  }

  /** "Not solved", said in person: the same way back as if the reporter had typed it. */
  public Case heardNotSolved(Act act, Told told) {
    Case before = heard(act);
    boolean worked = moves.hasWorked(before, act.by().party());
    boolean escalates = wayBack.escalates(before);
    Duty next = wayBack.again(before, escalates);
    Step step =
        Step.of(
            CaseAct.REOPENED_IN_PERSON,
            Audience.REPORTER,
            found -> found.reopenedInPerson(act.by(), worked, next, escalates));
    Step recorded = recorded(step, told).with("escalated", escalates);
    Case after = wayBack.reopen(act, before, recorded);
    ratings.keep(after, moves.workedBy(before), told.rating());
    notices.tellReporter(after, "case.notice.heard");
    return after;
  }

  /** One recorded attempt to reach a silent reporter, by visit or by phone; one a day counts. */
  public Case attempt(Act act, Attempt attempt, String recording) {
    act.requireWords("case.say-how-you-tried");
    Case before = moves.find(act);
    act.by().require(CASE_VISIT, before.where().path());
    if (moves.hasWorked(before, act.by().party())) {
      throw Rejection.of("case.handler-never-closes");
    }
    moves.requireNotJustTried(before);
    Step step = Step.of(CaseAct.ATTEMPTED, Audience.REPORTER, Case::attempted);
    return moves.move(act, before, recorded(step, recording).with("way", attempt.name()));
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
    Step step =
        Step.of(
            CaseAct.CONFIRMED_INDEPENDENTLY,
            Audience.PUBLIC,
            found -> found.resolvedIndependently(act.by(), worked, attempts, clock.instant()));
    Case after = moves.move(act, before, step);
    notices.tellJoiners(after);
    return after;
  }

  private Case heardEnd(Act act, Told told, CaseAct said, Case before, ResultKind end) {
    boolean worked = moves.hasWorked(before, act.by().party());
    if (!worked) { // whoever worked is refused by the record itself
      moves.requireMaySpeakFor(before, act.by().party());
    }
    Step step =
        Step.of(
            said,
            Audience.REPORTER,
            found -> found.resolvedInPerson(act.by(), worked, end, clock.instant()));
    Case after = moves.move(act, before, recorded(step, told));
    ratings.keep(after, moves.workedBy(before), told.rating());
    notices.tellReporter(after, "case.notice.heard");
    notices.tellJoiners(after);
    return after;
  }

  private Case heard(Act act) {
    if (act.words().codePointCount(0, act.words().length()) < FEWEST) {
      throw Rejection.invalid("case.say-what-was-said");
    }
    Case before = moves.find(act);
    act.by().require(CASE_VISIT, before.where().path());
    moves.requireAnswerable(before);
    boolean named = before.reporter() != null && before.reporter().value() > 0;
    if (!named && moves.isFromNobody(before)) {
      throw Rejection.of("case.nobody-knows-the-reporter");
    }
    return before;
  }

  private static Step recorded(Step step, Told told) {
    return Ratings.with(recorded(step, told.recording()), told.rating());
  }

  private static Step recorded(Step step, String recording) {
    if (recording.length() > RECORDING_MAX) {
      throw Rejection.invalid("case.recording-too-long", RECORDING_MAX);
    }
    return recording.isBlank() ? step : step.with("recording", recording.strip());
  }

  private int attemptsNeeded(Case before) {
    boolean ownWork = before.reporter() != null && moves.hasWorked(before, before.reporter());
    return ownWork ? 0 : dispatch.rulesOf(before).rules().confirm().attempts();
  }
}
