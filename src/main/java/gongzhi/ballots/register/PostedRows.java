package gongzhi.ballots.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a posted roll as everybody reads them (公布的名册). */
@Component
public class PostedRows {

  private final JdbcClient db;

  PostedRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * One head.
   *
   * @param ground building and unit of its parts; empty where it has none
   * @param label surnames; empty for owners
   */
  public record Row(int no, String ground, long parts, String label) {}

  /** Rows behind this number: one more than a page. */
  public List<Row> of(long roll, int after) {
    return db.sql("select no, ground, parts, label from ballots.posted_rows(:roll, :after, :most)")
        .param("roll", roll)
        .param("after", after)
        .param("most", RollStore.PAGE + 1)
        .query(Row.class)
        .list();
  }

  /** Whether there is such a row. */
  boolean has(long roll, int no) {
    return of(roll, no - 1).stream().anyMatch(row -> row.no() == no);
  }
}
