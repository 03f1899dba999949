package gongzhi.procedures.meetings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what the heads of a meeting rest on. */
@Component
public class HeadcountStore {

  private final JdbcClient db;

  HeadcountStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * What they rest on.
   *
   * @param roll the frozen roll of those who are due; null where somebody wrote it down
   * @param sheet picture of the signed list; empty where all checked in
   */
  public record Basis(@Nullable Long roll, String sheet) {}

  /** Empty where a list of members was ticked, and before it is recorded. */
  public Optional<Basis> of(HeldMeeting meeting) {
    return db.sql("select roll_id as roll, sheet from procedures.headcount where meeting_id = :id")
        .param("id", meeting.id())
        .query(Basis.class)
        .optional();
  }

  void insert(long meeting, @Nullable Long roll, String sheet) {
    db.sql(
            """
            insert into procedures.headcount (meeting_id, roll_id, sheet) values (:id, :roll, :sheet)
            """)
        .param("id", meeting)
        .param("roll", roll)
        .param("sheet", sheet)
        .update();
  }
}
