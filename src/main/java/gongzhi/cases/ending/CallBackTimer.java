package gongzhi.cases.ending;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the unit and the level above, once, that a bad rating was not called back in time. */
@Component
class CallBackTimer {

  private static final Logger LOG = LoggerFactory.getLogger(CallBackTimer.class);
  private static final int BATCH = 200;

  private final RatingStore ratings;
  private final CaseStore cases;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final ProgramWork program;
  private final InstantSource clock;

  CallBackTimer(
      RatingStore ratings,
      CaseStore cases,
      CaseMoves moves,
      CaseNotices notices,
      Dispatch dispatch,
      ProgramWork program,
      InstantSource clock) {
    this.ratings = ratings;
    this.cases = cases;
    this.moves = moves;
    this.notices = notices;
    this.dispatch = dispatch;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    List<RatingStore.Open> late = program.call(() -> ratings.late(now, BATCH));
    late.forEach(this::remind);
  }

  /** One call that cannot be told about must not keep the others waiting. */
  private void remind(RatingStore.Open late) {
    try {
      program.run(() -> tell(late));
    } catch (RuntimeException e) {
      LOG.error("A call about case {} is late, and nobody could be told", late.caseId(), e);
    }
  }

  /** Whoever comes second finds that it was told. */
  private void tell(RatingStore.Open late) {
    Case before = cases.take(late.caseId()).orElseThrow();
    if (!ratings.tellLate(late)) {
      return;
    }
    Case after =
        moves.moveByItself(
            before,
            Step.of(CaseAct.REMINDED, Audience.STAFF, Case::noted)
                .with("timer", "CALL_BACK")
                .with("due", late.callBy().toString()));
    PartyId caller = late.unit() == null ? after.duty().owner() : late.unit();
    notices.tell(caller, after, "ratings.notice.late");
    dispatch
        .superior(after, clock.instant())
        .ifPresent(person -> notices.tell(person, after, "ratings.notice.late"));
  }
}
