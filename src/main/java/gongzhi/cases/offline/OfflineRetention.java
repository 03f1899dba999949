package gongzhi.cases.offline;

import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets keys and claims after a year: long enough to ask when a late report was written. */
@Component
class OfflineRetention {

  private static final Duration KEPT = Duration.ofDays(366);

  private final OfflineStore store;
  private final ProgramWork program;
  private final InstantSource clock;

  OfflineRetention(OfflineStore store, ProgramWork program, InstantSource clock) {
    this.store = store;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(cron = "0 25 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void forgetOldOnes() {
    program.run(() -> store.forget(clock.instant().minus(KEPT)));
  }
}
