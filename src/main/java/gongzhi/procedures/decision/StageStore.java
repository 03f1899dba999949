package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about tasks of months. */
@Component
public class StageStore {

  private final JdbcClient db;

  StageStore(JdbcClient db) {
    this.db = db;
  }

  /** Those of one matter, the earliest first. */
  public List<Stage> of(DecisionNo no) {
    return db.sql(
            """
            select month, words, report, reported_at
              from procedures.stage
             where decision_no = :no
             order by month
             limit 60
            """)
        .param("no", no.value())
        .query(Stage.class)
        .list();
  }

  /** Refuses (409) a month that has a task. */
  void insert(DecisionNo no, LocalDate month, String words, PartyId by, Instant now) {
    int set =
        db.sql(
                """
                insert into procedures.stage (decision_no, month, words, set_by, set_at)
                values (:no, :month, :words, :by, :now)
                on conflict do nothing
                """)
            .param("no", no.value())
            .param("month", month)
            .param("words", words)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update();
    if (set == 0) {
      throw Rejection.of("stage.set-already");
    }
  }

  /** Refuses (409) a month without a task, or with a report. */
  void report(DecisionNo no, LocalDate month, String words, PartyId by, Instant now) {
    int reported =
        db.sql(
                """
                update procedures.stage set report = :words, reported_by = :by, reported_at = :now
                 where decision_no = :no and month = :month and report = ''
                """)
            .param("words", words)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("no", no.value())
            .param("month", month)
            .update();
    if (reported == 0) {
      throw Rejection.of("stage.nothing-to-report");
    }
  }
}
