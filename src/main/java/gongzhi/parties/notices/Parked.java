package gongzhi.parties.notices;

import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that could not be sent after all tries (停发消息): seen, sent once more, or dropped. */
@Component
@Transactional
public class Parked {

  /**
   * One of them; nothing in it says who was to get it.
   *
   * @param fault what went wrong last, by its kind
   */
  public record Line(UUID notice, Way way, String key, int tries, String fault, Instant toldAt) {}

  private final JdbcClient db;
  private final InstantSource clock;

  Parked(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** At most so many told before that moment, the newest first. */
  @Transactional(readOnly = true)
  public List<Line> before(Instant moment, int most) {
    return db.sql(
            """
            select d.notice_id as notice, d.way, d.key, d.tries, d.fault, d.told_at
              from parties.delivery d
             where d.state = 'PARKED' and d.told_at < :before
             order by d.told_at desc
             limit :most
            """)
        .param("before", Timestamp.from(moment))
        .param("most", most)
        .query(Line.class)
        .list();
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public long count() {
    return db.sql("select count(*) from parties.delivery where state = 'PARKED'")
        .query(Long.class)
        .single();
  }

  /** Tries it anew from the beginning. */
  public void retry(UUID notice, Way way) {
    move(notice, way, "WAITING");
  }

  /** Gives it up; it stays readable inside the program. */
  public void drop(UUID notice, Way way) {
    move(notice, way, "DROPPED");
  }

  private void move(UUID notice, Way way, String to) {
    int moved =
        db.sql(
                """
                update parties.delivery set state = :to, tries = 0, next_try_at = :now
                 where notice_id = :notice and way = :way and state = 'PARKED'
                """)
            .param("to", to)
            .param("now", Timestamp.from(clock.instant()))
            .param("notice", notice)
            .param("way", way.name())
            .update();
    if (moved == 0) {
      throw Rejection.of("notices.not-parked");
    }
  }
}
