package gongzhi.parties.notices;

import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes out of old notices what they were about (个人信息保护法第十九条): that somebody was told stays, words
 * and link go after two years, no later than the shortest time any matter is kept.
 */
@Component
class NoticeRetention {

  static final Duration KEPT = Duration.ofDays(730);

  private static final int BATCH = 1000;

  private final JdbcClient db;
  private final ProgramWork program;
  private final InstantSource clock;

  NoticeRetention(JdbcClient db, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(cron = "0 50 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void forgetOldWords() {
    int found = BATCH;
    while (found == BATCH) {
      found = program.call(this::batch);
    }
    program.run(this::letters);
  }

  /** A letter says what its notice says, and no longer. */
  private void letters() {
    db.sql(
            """
            update parties.letter l set words = n.words, link = n.link
              from parties.notice n
             where n.id = l.notice_id and n.link = '/me/inbox' and l.link <> '/me/inbox' and l.told_at < :before
            """)
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private int batch() {
    return db.sql(
            """
            update parties.notice n
               set words = (select coalesce(jsonb_agg('—'::text), '[]') from jsonb_array_elements(n.words)),
                   link = '/me/inbox'
             where n.id in (
               select o.id from parties.notice o
                where o.told_at < :before and o.link <> '/me/inbox' and o.state <> 'WAITING'
                order by o.told_at
                limit :most
                  for update skip locked)
            """)
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .param("most", BATCH)
        .update();
  }
}
