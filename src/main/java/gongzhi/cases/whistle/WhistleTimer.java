package gongzhi.cases.whistle;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.EachCase;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells, once and for everyone to see, that a called unit did not come in time. */
@Component
class WhistleTimer {

  private static final int BATCH = 200;

  private final WhistleStore whistles;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final EachCase each;
  private final InstantSource clock;

  WhistleTimer(
      WhistleStore whistles,
      CaseMoves moves,
      CaseNotices notices,
      Dispatch dispatch,
      EachCase each,
      InstantSource clock) {
    this.whistles = whistles;
    this.moves = moves;
    this.notices = notices;
    this.dispatch = dispatch;
    this.each = each;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    each.stillOpen(
        () -> whistles.late(now, BATCH),
        "A whistle is not answered and nobody could be told",
        about -> tell(about, now));
  }

  /** Whoever comes second finds that it was told. */
  private void tell(Case before, Instant now) {
    if (whistles.tellLate(before.id(), now) == 0) {
      return;
    }
    Case after =
        moves.moveByItself(before, Step.of(CaseAct.WHISTLE_LATE, Audience.PUBLIC, Case::noted));
    notices.tellOwner(after, "case.notice.whistle-late");
    dispatch
        .superior(before, now)
        .ifPresent(person -> notices.tell(person, after, "case.notice.whistle-late"));
  }
}
