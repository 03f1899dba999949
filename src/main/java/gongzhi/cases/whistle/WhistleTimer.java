package gongzhi.cases.whistle;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Dispatch;
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

/** Tells, once and for everyone to see, that a called unit did not come in time. */
@Component
class WhistleTimer {

  private static final Logger LOG = LoggerFactory.getLogger(WhistleTimer.class);
  private static final int BATCH = 200;

  private final WhistleStore whistles;
  private final CaseStore cases;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final ProgramWork program;
  private final InstantSource clock;

  WhistleTimer(
      WhistleStore whistles,
      CaseStore cases,
      CaseMoves moves,
      CaseNotices notices,
      Dispatch dispatch,
      ProgramWork program,
      InstantSource clock) {
    this.whistles = whistles;
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
    List<Long> late = program.call(() -> whistles.late(now, BATCH));
    for (long id : late) {
      tell(id, now);
    }
  }

  /** One case that cannot be told about must not keep the others waiting. */
  private void tell(long id, Instant now) {
    try {
      program.call(() -> told(id, now));
    } catch (RuntimeException e) {
      LOG.error("A whistle of case {} is not answered, and nobody could be told", id, e);
    }
  }

  /** Whoever comes second finds that it was told. */
  private boolean told(long id, Instant now) {
    Case before = cases.find(id).orElseThrow();
    if (!before.isOpen() || whistles.tellLate(id, now) == 0) {
      return false;
    }
    Case after =
        moves.moveByItself(before, Step.of(CaseAct.WHISTLE_LATE, Audience.PUBLIC, Case::noted));
    notices.tellOwner(after, "case.notice.whistle-late");
    dispatch
        .superior(before, now)
        .ifPresent(person -> notices.tell(person, after, "case.notice.whistle-late"));
    return true;
  }
}
