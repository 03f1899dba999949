package gongzhi.cases.clocks;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.access.ProgramWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds whoever must act, once for each clock that is late. The date of whoever must act has
 * reminders of its own.
 */
@Component
class ClockTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ClockTimer.class);
  private static final int BATCH = 200;

  private final ClockStore clocks;
  private final ClockBook book;
  private final CaseStore cases;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final ProgramWork program;
  private final InstantSource clock;

  ClockTimer(
      ClockStore clocks,
      ClockBook book,
      CaseStore cases,
      CaseMoves moves,
      CaseNotices notices,
      ProgramWork program,
      InstantSource clock) {
    this.clocks = clocks;
    this.book = book;
    this.cases = cases;
    this.moves = moves;
    this.notices = notices;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    List<ClockStore.Of> late = program.call(() -> clocks.late(now, BATCH));
    late.forEach(one -> remind(one, now));
  }

  /** One case that nobody can be told about must not keep the others waiting. */
  private void remind(ClockStore.Of late, Instant now) {
    try {
      program.run(() -> tell(late, now));
    } catch (RuntimeException e) {
      LOG.error(
          "The clock {} of case {} is late, and nobody could be told", late, late.caseId(), e);
    }
  }

  /** Asks the events once more, which may be ahead of the row; whoever comes second is told no. */
  private void tell(ClockStore.Of late, Instant now) {
    long id = late.caseId();
    Case before = cases.take(id).orElseThrow();
    boolean still =
        book.of(clocks.timed(id), clocks.ticks(id)).stream()
            .anyMatch(one -> one.equals(late.clock()));
    if (before.isOpen() && still && clocks.mark(late, now)) {
      Case after =
          moves.moveByItself(
              before,
              Step.of(CaseAct.REMINDED, Audience.STAFF, Case::noted)
                  .with("timer", late.clock().kind().name())
                  .with("due", late.clock().due().toString()));
      notices.tellOwner(after, key(late));
    }
  }

  private static String key(ClockStore.Of late) {
    return switch (late.clock().kind()) {
      case CONTACT -> "clocks.notice.contact";
      case ACCEPT -> "clocks.notice.accept";
      case RESOLVE, FEED_BACK -> "clocks.notice.feed-back";
    };
  }
}
