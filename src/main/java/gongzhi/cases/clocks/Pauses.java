package gongzhi.cases.clocks;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_REJECT_APPROVE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Approvals;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Standstill;
import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.rules.Timing;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing still and going on (挂起、恢复): the unit asks with a reason, a second person decides, the
 * reporter reads reason and dates and may object, and it ends at the latest on its day.
 */
@Component
@Transactional
public class Pauses {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Approvals approvals;
  private final Deadlines deadlines;
  private final CaseNotices notices;
  private final PauseStore store;
  private final InstantSource clock;

  Pauses(
      CaseMoves moves,
      Dispatch dispatch,
      Approvals approvals,
      Deadlines deadlines,
      CaseNotices notices,
      PauseStore store,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.approvals = approvals;
    this.deadlines = deadlines;
    this.notices = notices;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The unit asks for so many working days, with a reason the reporter reads. They are worked whole
   * from the moment at which it stands still, whatever the hour.
   */
  public Case ask(Act act, PauseCause cause, int workingDays) {
    act.requireWords("clocks.say-why");
    Case before = ours(act);
    Standstill.requirePossible(before, clock.instant());
    Approvals.requireSomebody(before);
    requireWithinBounds(before, cause, workingDays);
    Instant until = deadlines.afterWorkedDays(before.where().place(), clock.instant(), workingDays);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.PAUSE_ASKED, Audience.REPORTER, Case::noted)
                .with("cause", cause.name())
                .with("until", until.toString()));
    approvals.askPause(after, act, cause, until);
    return after;
  }

  /** Somebody else lets the clocks stand still, from now on for as long as was asked. */
  public Case grant(Act act) {
    Case before = approver(act);
    Approvals.Question asked = approvals.grant(before, "PAUSE", act);
    Instant now = clock.instant();
    Instant until = asLong(before, asked, now);
    Instant promised = deadlines.later(before, before.course().promisedAt(), now, until);
    Case after =
        moves.move(
            act,
            before,
            Step.of(
                    CaseAct.PAUSED,
                    Audience.PUBLIC,
                    found -> Standstill.begun(found, now, until, promised))
                .with("cause", String.valueOf(asked.cause()))
                .with("until", until.toString()));
    notices.tellReporter(after, "clocks.notice.paused");
    notices.tellOwner(after, "clocks.notice.pause-granted");
    return after;
  }

  private Instant asLong(Case about, Approvals.Question asked, Instant now) {
    if (!asked.until().isAfter(now)) {
      throw Rejection.of("clocks.end-is-past");
    }
    return deadlines.asLongAs(about.where().place(), asked.askedAt(), asked.until(), now);
  }

  /** Somebody else says no: the clocks run on. */
  public Case refuse(Act act) {
    act.requireWords("case.say-why");
    Case before = approver(act);
    approvals.refuse(before, "PAUSE", act);
    Case after =
        moves.move(act, before, Step.of(CaseAct.PAUSE_REFUSED, Audience.REPORTER, Case::noted));
    notices.tellOwner(after, "clocks.notice.pause-refused");
    return after;
  }

  /** The unit goes on before the day, or whoever decides about pauses lifts it. */
  public Case resume(Act act) {
    Case before = moves.find(act);
    boolean ours = act.by().serves(before.duty().unit()) && act.by().mayAnywhere(CASE_HANDLE);
    if (!ours) {
      act.by().require(CASE_REJECT_APPROVE, before.where().path());
    }
    Case after = moves.move(act, before, resumed(before));
    notices.tellReporter(after, "clocks.notice.resumed");
    notices.tellOwner(after, "clocks.notice.resumed");
    return after;
  }

  /** The reporter does not agree; somebody who did not decide it has to answer. */
  public Case object(Act act) {
    act.requireWords("clocks.say-why-not");
    Case before = moves.find(act);
    if (!act.by().is(before.reporter())) {
      throw Rejection.of("case.only-the-reporter-confirms");
    }
    Standstill.of(before);
    if (store.wasObjected(before.id())) {
      throw Rejection.of("clocks.objected-already");
    }
    Case after =
        moves.move(act, before, Step.of(CaseAct.PAUSE_OBJECTED, Audience.REPORTER, Case::noted));
    dispatch
        .superior(after, clock.instant())
        .ifPresent(person -> notices.tell(person, after, "clocks.notice.pause-objected"));
    return after;
  }

  /** The objection does not hold, with a reason the reporter reads. */
  public Case keep(Act act) {
    act.requireWords("case.say-why");
    Case before = approver(act);
    Standstill.of(before);
    if (!store.isObjected(before.id())) {
      throw Rejection.of("clocks.nothing-objected");
    }
    if (store.wasGrantedBy(before.id(), act.by().party())) {
      throw Rejection.of("clocks.who-granted-never-judges");
    }
    Case after =
        moves.move(act, before, Step.of(CaseAct.PAUSE_KEPT, Audience.REPORTER, Case::noted));
    notices.tellReporter(after, "clocks.notice.pause-kept");
    return after;
  }

  /** The day has come: the clocks go on with what was left. */
  Case resumeByItself(Case before) {
    Case after = moves.moveByItself(before, resumed(before));
    notices.tellReporter(after, "clocks.notice.resumed");
    notices.tellOwner(after, "clocks.notice.resumed");
    return after;
  }

  /** Whoever comes after its end, the program among them, finds that it stood still no longer. */
  private Step resumed(Case before) {
    Standstill still = Standstill.of(before);
    Instant end = before.duty().due();
    Instant now = clock.instant().isAfter(end) ? end : clock.instant();
    Instant due = deadlines.later(before, still.dueBefore(), still.since(), now);
    Instant promised = deadlines.later(before, still.promisedBefore(), still.since(), now);
    return Step.of(
            CaseAct.RESUMED, Audience.PUBLIC, found -> Standstill.ended(found, due, promised))
        .with("until", due.toString());
  }

  private void requireWithinBounds(Case about, PauseCause cause, int workingDays) {
    Timing.Pause bounds = dispatch.rulesOf(about).rules().timings().pauses();
    if (!bounds.causes().contains(cause)) {
      throw Rejection.invalid("clocks.no-reason-here");
    }
    if (workingDays < 1 || workingDays > bounds.workingDays()) {
      throw Rejection.invalid("clocks.pause-too-long", bounds.workingDays());
    }
    if (store.times(about.id()) >= bounds.times()) {
      throw Rejection.of("clocks.paused-often-enough", bounds.times());
    }
  }

  private Case ours(Act act) {
    Case found = moves.find(act);
    if (!act.by().serves(found.duty().unit()) || !act.by().mayAnywhere(CASE_HANDLE)) {
      throw Rejection.forbidden("case.not-your-unit", found.no().value());
    }
    dispatch.requireNotRaised(found);
    return found;
  }

  private Case approver(Act act) {
    Case found = moves.find(act);
    act.by().require(CASE_REJECT_APPROVE, found.where().path());
    return found;
  }
}
