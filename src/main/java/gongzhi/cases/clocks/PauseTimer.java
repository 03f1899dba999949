package gongzhi.cases.clocks;

import gongzhi.cases.moves.CaseStore;
import gongzhi.parties.access.ProgramWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the clocks of a case go on when its pause is over, once. */
@Component
class PauseTimer {

  private static final Logger LOG = LoggerFactory.getLogger(PauseTimer.class);
  private static final int BATCH = 200;

  private final PauseStore pauses;
  private final Pauses acts;
  private final CaseStore cases;
  private final ProgramWork program;
  private final InstantSource clock;

  PauseTimer(
      PauseStore pauses, Pauses acts, CaseStore cases, ProgramWork program, InstantSource clock) {
    this.pauses = pauses;
    this.acts = acts;
    this.cases = cases;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    List<Long> over = program.call(() -> pauses.over(now, BATCH));
    over.forEach(id -> resume(id, now));
  }

  /** One case that cannot go on must not keep the others waiting. */
  private void resume(long id, Instant now) {
    try {
      program.run(
          () -> {
            if (pauses.lock(id, now)) {
              acts.resumeByItself(cases.take(id).orElseThrow());
            }
          });
    } catch (RuntimeException e) {
      LOG.error("The pause of case {} is over, and its clocks could not go on", id, e);
    }
  }
}
