package gongzhi.ballots.contests;

import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about recalls. */
@Component
public class RecallStore {

  private final JdbcClient db;
  private final InstantSource clock;

  RecallStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A recall with what became of it.
   *
   * @param passed null until its poll is closed
   */
  public record Line(String poll, int option, String title, @Nullable Boolean passed) {}

  /** Recalls of those elected there, the latest first. */
  public List<Line> of(ContestNo no) {
    return db.sql(
            """
            select r.poll_no as poll, r.option_no as option, o.title, p.passed
              from ballots.recall r
              join ballots.contest_option o on o.contest_no = r.contest_no and o.no = r.option_no
              join ballots.poll p on p.no = r.poll_no
             where r.contest_no = :no
             order by r.poll_no desc
             limit 50
            """)
        .param("no", no.value())
        .query(Line.class)
        .list();
  }

  /** Whether a vote about this person was announced and is not over. */
  boolean hangs(ContestNo no, int option) {
    return db.sql(
            """
            select exists (select from ballots.recall r join ballots.poll p on p.no = r.poll_no
                            where r.contest_no = :no and r.option_no = :option and p.state in ('ANNOUNCED', 'OPEN'))
            """)
        .param("no", no.value())
        .param("option", option)
        .query(Boolean.class)
        .single();
  }

  /** Numbers of the elected, as the published result says. */
  List<Integer> elected(ContestNo no) {
    return db.sql(
            """
            select e.value::int from ballots.contest_result r,
                   jsonb_array_elements_text(r.content::jsonb -> 'result' -> 'chosen') as e(value)
             where r.contest_no = :no
             limit 50
            """)
        .param("no", no.value())
        .query(Integer.class)
        .list();
  }

  void insert(Contest contest, NewRecall recall, PollNo poll, PartyId by) {
    db.sql(
            """
            insert into ballots.recall (poll_no, contest_no, option_no, area_path, signatures, begun_by, begun_at)
            values (:poll, :no, :option, :path, :signatures, :by, :now)
            """)
        .param("poll", poll.value())
        .param("no", contest.no().value())
        .param("option", recall.option())
        .param("path", contest.areaPath())
        .param("signatures", recall.signatures())
        .param("by", by.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
