package gongzhi.cases.confiding;

import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.EachCase;
import gongzhi.cases.path.Case;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells, once, that nobody has confirmed what was hidden: its owner, and the unit above. */
@Component
class ConfidingTimer {

  private static final int BATCH = 200;

  private final ConfidingStore store;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final EachCase each;
  private final InstantSource clock;

  ConfidingTimer(
      ConfidingStore store,
      CaseNotices notices,
      Dispatch dispatch,
      EachCase each,
      InstantSource clock) {
    this.store = store;
    this.notices = notices;
    this.dispatch = dispatch;
    this.each = each;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    each.stillOpen(
        () -> store.late(now, BATCH),
        "A hidden matter is not confirmed and nobody could be told",
        about -> tell(about, now));
  }

  /** Whoever comes second finds that it was told; the unit above opens it from now on. */
  private void tell(Case about, Instant now) {
    if (!store.tellLate(about.id(), now)) {
      return;
    }
    notices.tellAtDesk(about.duty().owner(), about, "case.notice.confiding-late");
    dispatch
        .superior(about, now)
        .filter(person -> !person.equals(about.duty().owner()))
        .ifPresent(person -> notices.tellAtDesk(person, about, "case.notice.confiding-late"));
  }
}
