package gongzhi.cases.supervision;

import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.PastActs;
import gongzhi.cases.path.Case;
import gongzhi.parties.access.ProgramWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes reminders that nobody answered to the desk above, once. */
@Component
class ReminderTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderTimer.class);
  private static final int BATCH = 200;

  private final ReminderStore store;
  private final Reminders reminders;
  private final CaseStore cases;
  private final PastActs past;
  private final Dispatch dispatch;
  private final ProgramWork program;
  private final InstantSource clock;

  ReminderTimer(
      ReminderStore store,
      Reminders reminders,
      CaseStore cases,
      PastActs past,
      Dispatch dispatch,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.reminders = reminders;
    this.cases = cases;
    this.past = past;
    this.dispatch = dispatch;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    List<Long> silent = program.call(() -> store.silent(now, BATCH));
    silent.forEach(this::raise);
  }

  /** One case that cannot go up must not keep the others waiting. */
  private void raise(long id) {
    try {
      program.run(() -> cases.take(id).ifPresent(this::toTheNext));
    } catch (RuntimeException e) {
      LOG.error("A reminder of case {} was not answered, and it could not go up", id, e);
    }
  }

  /**
   * To another desk than whoever is silent, and each time that the case went up one desk further.
   */
  private void toTheNext(Case about) {
    if (about.matter().restricted()) {
      reminders.raise(
          about, dispatch.superior(about, clock.instant()).orElse(about.duty().owner()));
      return;
    }
    int raised = cases.timesRaised(about.id());
    reminders.raise(
        about,
        dispatch
            .above(about, raised, person -> past.hasWorked(about.id(), person), clock.instant())
            .owner());
  }
}
