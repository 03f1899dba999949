package gongzhi.cases.supervision;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_SUPERVISE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Watch;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Formal supervision (督办): it has one named supervisor, a day by which the unit answers, and it is
 * ended by the supervisor alone, or ends with its case.
 */
@Component
@Transactional
public class Supervisions {

  private final CaseMoves moves;
  private final SupervisionStore store;
  private final Dispatch dispatch;
  private final Ranks ranks;
  private final Deadlines deadlines;
  private final CaseNotices notices;
  private final InstantSource clock;

  Supervisions(
      CaseMoves moves,
      SupervisionStore store,
      Dispatch dispatch,
      Ranks ranks,
      Deadlines deadlines,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.store = store;
    this.dispatch = dispatch;
    this.ranks = ranks;
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Somebody above watches over it from now on.
   *
   * @param due by when the unit answers; null for the usual time of the place
   */
  public Case supervise(Act act, @Nullable Instant due) {
    act.requireWords("case.say-why");
    Case before = watched(act);
    Instant now = clock.instant();
    Instant until = due == null ? usualDue(before, now) : due;
    if (!until.isAfter(now)) {
      throw Rejection.invalid("supervision.day-lies-ahead");
    }
    PartyId supervisor = act.by().party();
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.SUPERVISED, act.audience(), Case::supervised)
                .with("supervisor", supervisor.value())
                .with("until", until.toString()));
    store.insert(
        after, Supervision.begun(after, supervisor, now, until).because(Masking.of(act.words())));
    notices.tellOwner(after, "supervision.notice.opened");
    notices.tellUnitOf(after, "supervision.notice.opened");
    return after;
  }

  /** The unit or whoever must act tells the supervisor how it stands. */
  public Case answer(Act act) {
    act.requireWords("supervision.say-how-it-stands");
    Case before = moves.find(act);
    requireAnswers(act, before);
    Supervision open = open(before);
    if (act.by().is(open.supervisor())) {
      throw Rejection.of("supervision.not-to-oneself");
    }
    Case after =
        moves.move(act, before, Step.of(CaseAct.SUPERVISION_ANSWERED, Audience.STAFF, Case::noted));
    store.answered(open, act.by().party(), Masking.of(act.words()), clock.instant());
    notices.tell(open.supervisor(), after, "supervision.notice.answered");
    return after;
  }

  /**
   * The supervisor ends it, with a word on why that the reporter reads; what a rule began, or
   * somebody else, not before it was answered or the work moved on.
   */
  public Case end(Act act) {
    act.requireWords("supervision.say-why-it-ends");
    Case before = moves.find(act);
    Supervision open = open(before);
    open.requireSupervisor(act.by().party());
    requireNotTheirWork(act, before);
    if (!store.mayEnd(open)) {
      throw Rejection.of("supervision.not-before-an-answer");
    }
    Case after =
        moves.move(
            act, before, Step.of(CaseAct.SUPERVISION_ENDED, Audience.REPORTER, Watch::ended));
    store.ended(open, act.by().party(), Masking.of(act.words()), clock.instant());
    notices.tellOwner(after, "supervision.notice.ended");
    return after;
  }

  /**
   * Another person above whoever must act watches over it instead, so that none stays without one.
   */
  public Case takeOver(Act act) {
    Case before = moves.find(act);
    act.by().require(CASE_SUPERVISE, before.where().path());
    requireNotTheirWork(act, before);
    Supervision open = open(before);
    PartyId next = act.by().party();
    if (open.supervisor().equals(next)) {
      throw Rejection.of("supervision.yours-already");
    }
    ranks.requireMayWatch(act.by(), before);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.SUPERVISOR_NAMED, Audience.STAFF, Case::noted)
                .with("supervisor", next.value()));
    store.passed(open, next);
    notices.tell(open.supervisor(), after, "supervision.notice.taken-over");
    return after;
  }

  /** A case came under supervision by a rule; the level above gets a name and a day. */
  void nameByItself(Case before, PartyId supervisor) {
    Instant now = clock.instant();
    Instant due = usualDue(before, now);
    Case after =
        moves.moveByItself(
            before,
            Step.of(CaseAct.SUPERVISOR_NAMED, Audience.STAFF, Case::noted)
                .with("supervisor", supervisor.value())
                .with("until", due.toString()));
    store.insert(after, Supervision.begun(after, supervisor, now, due));
    notices.tell(supervisor, after, "supervision.notice.yours");
    notices.tellUnitOf(after, "supervision.notice.opened");
  }

  /** Whoever watched over it must act on it now; the level above watches over it instead. */
  void passByItself(Case before, Supervision open, PartyId next) {
    Case after =
        moves.moveByItself(
            before,
            Step.of(CaseAct.SUPERVISOR_NAMED, Audience.STAFF, Case::noted)
                .with("supervisor", next.value()));
    store.passed(open, next);
    notices.tell(next, after, "supervision.notice.yours");
  }

  private Instant usualDue(Case about, Instant now) {
    return deadlines.after(
        about.where().place(),
        now,
        dispatch.rulesOf(about).rules().timings().urgings().answerSupervision());
  }

  private Case watched(Act act) {
    Case found = moves.find(act);
    act.by().require(CASE_SUPERVISE, found.where().path());
    requireNotTheirWork(act, found);
    if (store.open(found.id()).isPresent()) {
      throw Rejection.of("supervision.goes-on-already");
    }
    return found;
  }

  /** Nobody watches over their own work. */
  private static void requireNotTheirWork(Act act, Case about) {
    if (about.isOpen() && act.by().is(about.duty().owner())) {
      throw Rejection.of("supervision.not-ones-own-work");
    }
  }

  private Supervision open(Case about) {
    return store.open(about.id()).orElseThrow(() -> Rejection.of("supervision.has-ended"));
  }

  private static void requireAnswers(Act act, Case about) {
    boolean ours = act.by().serves(about.duty().unit()) && act.by().mayAnywhere(CASE_HANDLE);
    if (!ours && !act.by().is(about.duty().owner())) {
      throw Rejection.forbidden("case.not-your-unit", about.no().value());
    }
  }
}
