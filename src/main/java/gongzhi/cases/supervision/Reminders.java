package gongzhi.cases.supervision;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_SUPERVISE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminding whoever must act (催办), by the level above or by the reporter. Each reminder and its
 * answer are on record; one without an answer goes to the post above.
 */
@Component
@Transactional
public class Reminders {

  private final CaseMoves moves;
  private final ReminderStore store;
  private final Dispatch dispatch;
  private final Deadlines deadlines;
  private final CaseNotices notices;
  private final InstantSource clock;

  Reminders(
      CaseMoves moves,
      ReminderStore store,
      Dispatch dispatch,
      Deadlines deadlines,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.store = store;
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /** Somebody above urges whoever must act: the date stays, and the words are on record. */
  public Case remind(Act act) {
    act.requireWords("case.say-what-to-do");
    Case before = moves.find(act);
    act.by().require(CASE_SUPERVISE, before.where().path());
    return remind(act, before, act.audience(), null);
  }

  /** The reporter urges; once on a working day. */
  public Case remindAsReporter(Act act) {
    Case before = moves.find(act);
    if (!act.by().is(before.reporter())) {
      throw Rejection.of("case.only-the-reporter-confirms");
    }
    if (before.status() == CaseStatus.REPORTED_DONE) {
      throw Rejection.of("supervision.say-whether-it-is-solved");
    }
    LocalDate day = deadlines.workingDayOf(before.where().place(), clock.instant());
    return remind(act, before, Audience.REPORTER, day);
  }

  /** Whoever must act, or the unit, answers all that waits. */
  public Case answer(Act act) {
    act.requireWords("supervision.say-how-it-stands");
    Case before = moves.find(act);
    boolean ours = act.by().serves(before.duty().unit()) && act.by().mayAnywhere(CASE_HANDLE);
    if (!ours && !act.by().is(before.duty().owner())) {
      throw Rejection.forbidden("case.not-your-unit", before.no().value());
    }
    Case after =
        moves.move(act, before, Step.of(CaseAct.REMINDER_ANSWERED, Audience.REPORTER, Case::noted));
    if (store.answered(before.id(), act.by().party(), Masking.of(act.words()), clock.instant())
        == 0) {
      throw Rejection.of("supervision.nothing-to-answer");
    }
    notices.tellReporter(after, "supervision.notice.reminder-answered");
    return after;
  }

  /** Nobody answered in time: the post above has it now. */
  void raise(Case before, PartyId above) {
    if (store.raise(before.id(), above, clock.instant())) {
      Case after =
          moves.moveByItself(
              before,
              Step.of(CaseAct.REMINDER_RAISED, Audience.REPORTER, Case::noted)
                  .with("above", above.value()));
      notices.tell(above, after, "supervision.notice.reminder-raised");
    }
  }

  private Case remind(Act act, Case before, Audience audience, @Nullable LocalDate day) {
    if (!before.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    PartyId to = before.duty().owner();
    CaseAct what = day == null ? CaseAct.REMINDED : CaseAct.URGED;
    Case after =
        moves.move(act, before, Step.of(what, audience, Case::noted).with("whom", to.value()));
    if (!store.insert(after, sent(act, after, day != null), day)) {
      throw Rejection.of("supervision.once-a-working-day");
    }
    notices.tellOwner(after, "case.notice.reminded");
    return after;
  }

  private Reminder sent(Act act, Case about, boolean byReporter) {
    Instant now = clock.instant();
    Instant until =
        deadlines.after(
            about.where().place(),
            now,
            dispatch.rulesOf(about).rules().timings().urgings().answerReminder());
    PartyId to = about.duty().owner();
    return new Reminder(
        0,
        act.by().party(),
        byReporter,
        to,
        now,
        Masking.of(act.words()),
        until,
        null,
        "",
        null,
        null,
        null);
  }
}
