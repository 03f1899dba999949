package gongzhi.cases.supervision;

import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Watchers;
import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Names a supervisor for each case that came under supervision by a rule (late, back for the second
 * time, appealed), another where the case came to lie with its supervisor, and tells the level
 * above once when an answer is late.
 */
@Component
class SupervisionTimer {

  private static final Logger LOG = LoggerFactory.getLogger(SupervisionTimer.class);
  private static final int BATCH = 200;

  private final SupervisionStore store;
  private final Supervisions supervisions;
  private final CaseStore cases;
  private final Dispatch dispatch;
  private final Watchers watchers;
  private final CaseNotices notices;
  private final ProgramWork program;
  private final InstantSource clock;

  SupervisionTimer(
      SupervisionStore store,
      Supervisions supervisions,
      CaseStore cases,
      Dispatch dispatch,
      Watchers watchers,
      CaseNotices notices,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.supervisions = supervisions;
    this.cases = cases;
    this.dispatch = dispatch;
    this.watchers = watchers;
    this.notices = notices;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    program.call(() -> store.unnamed(BATCH)).forEach(id -> each(id, this::name));
    program.call(() -> store.ofTheirOwners(BATCH)).forEach(id -> each(id, this::passUpward));
    program.call(() -> store.late(now, BATCH)).forEach(id -> each(id, this::tellLate));
  }

  /** One case that cannot be moved must not keep the others waiting. */
  private void each(long id, Consumer<Case> work) {
    try {
      program.run(() -> cases.take(id).ifPresent(work));
    } catch (RuntimeException e) {
      LOG.error("The supervision of case {} could not go on", id, e);
    }
  }

  /** Whoever comes second finds the name; the case is held meanwhile. */
  private void name(Case before) {
    boolean waits =
        before.course().supervised() && before.isOpen() && store.open(before.id()).isEmpty();
    if (waits) {
      supervisions.nameByItself(before, above(before));
    }
  }

  /** Nobody above the highest desk watches over it; then it stays as it is until the case ends. */
  private void passUpward(Case before) {
    PartyId owner = before.duty().owner();
    PartyId next = above(before);
    store
        .open(before.id())
        .filter(open -> before.isOpen() && open.supervisor().equals(owner) && !next.equals(owner))
        .ifPresent(open -> supervisions.passByItself(before, open, next));
  }

  /**
   * The post above; where there is none between, the desk that everything goes up to. Never whoever
   * must act: nobody watches over their own work.
   */
  private PartyId above(Case before) {
    Instant now = clock.instant();
    PartyId owner = before.duty().owner();
    return watchers
        .over(before, now)
        .orElseGet(() -> dispatch.above(before, 0, owner::equals, now).owner());
  }

  private void tellLate(Case about) {
    store
        .open(about.id())
        .filter(open -> open.isLate(clock.instant()) && store.tellLate(open.id()))
        .ifPresent(
            open -> {
              notices.tell(open.supervisor(), about, "supervision.notice.late");
              notices.tellUnitOf(about, "supervision.notice.late");
            });
  }
}
