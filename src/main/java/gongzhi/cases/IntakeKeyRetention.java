package gongzhi.cases;

import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the keys of reports after thirty days: long enough for a phone that was offline. */
@Component
class IntakeKeyRetention {

  static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient db;
  private final ProgramWork program;
  private final InstantSource clock;

  IntakeKeyRetention(JdbcClient db, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(cron = "0 30 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void forgetOldKeys() {
    Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
    program.run(
        () -> {
          keepWhatPhonesSaid(before);
          db.sql("delete from cases.intake_key where made_at < :before")
              .param("before", before)
              .update();
        });
  }

  /** Which draft a report came from is known by its key, as long as there is one. */
  private void keepWhatPhonesSaid(Timestamp before) {
    db.sql(
            """
            update cases.offline_claim o set case_id = k.case_id
              from cases.intake_key k
             where k.made_at < :before and k.principal = 'party:' || o.party_id and k.key = o.key
            """)
        .param("before", before)
        .update();
  }
}
