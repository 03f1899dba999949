package gongzhi.cases.register;

import gongzhi.shared.database.Scope;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads how many lines the register has; kept while lines come and go, never counted for a page.
 */
@Component
public class LineCounts {

  private final JdbcClient db;
  private final TransactionTemplate reading;

  LineCounts(JdbcClient db, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.reading = reading;
  }

  /** Lines of one community and kind of matter. */
  public record Count(long communityId, String groupCode, int lines) {}

  /** All counts of a place for the reports of one month. */
  public List<Count> of(String place, YearMonth month) {
    return Scope.anonymous()
        .call(() -> Objects.requireNonNull(reading.execute(_ -> read(place, month))));
  }

  private List<Count> read(String place, YearMonth month) {
    return db.sql(
            """
            select community_id, group_code, lines
              from cases.register_count
             where place = :place and month = :month and lines > 0
             order by community_id, group_code -- whole: communities times kinds of matter, whatever is reported
            """)
        .param("place", place)
        .param("month", month.toString())
        .query(Count.class)
        .list();
  }
}
