package gongzhi.cases.records;

import gongzhi.cases.records.DueQuery.Asked;
import gongzhi.cases.records.DueQuery.Count;
import gongzhi.cases.records.DueQuery.Due;
import gongzhi.cases.records.Holds.Hold;
import gongzhi.shared.database.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What those who look after records read of some ground: what falls due, what is held, what was
 * anonymised, what was taken along. Numbers and dates alone, so it is read with the rights of the
 * program; ask only for ground that the viewer serves.
 */
@Component
public class RecordQuery {

  private static final int MOST = 50;

  private final JdbcClient db;
  private final DueQuery due;
  private final TransactionTemplate reading;

  RecordQuery(
      JdbcClient db, DueQuery due, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.due = due;
    this.reading = reading;
  }

  /** A case that was anonymised. */
  public record Done(String no, RetentionKind rule, int years, Instant closedAt, Instant doneAt) {}

  /**
   * One export.
   *
   * @param no of the case; null for a whole ground, and for a restricted matter
   * @param role null for the reporter
   */
  public record Export(
      String kind, @Nullable String no, @Nullable String role, Instant at, int cases) {}

  /** All of it; each list with at most fifty lines, the next or newest first. */
  public record Books(
      List<Count> dueCounts,
      List<Due> due,
      List<Hold> holds,
      List<Count> doneCounts,
      List<Done> done,
      List<Export> exports) {}

  /** What stands in the books of this ground; due is what falls due until the moment asked for. */
  public Books read(Asked asked) {
    return Scope.job().call(() -> Objects.requireNonNull(reading.execute(_ -> books(asked))));
  }

  private Books books(Asked asked) {
    return new Books(
        due.counts(asked),
        due.list(asked, MOST),
        holds(asked),
        counts(asked),
        done(asked),
        exports(asked));
  }

  private List<Hold> holds(Asked asked) {
    return on(
            asked,
            """
            select case_no as no, reason, held_by, held_at, released_by, released_at, release_reason
              from cases.legal_hold
             where starts_with(area_path, :path)
             order by (released_at is null) desc, id desc
             limit :most
            """)
        .query(Hold.class)
        .list();
  }

  private List<Count> counts(Asked asked) {
    return db.sql(
            """
            select rule, count(*)::int as count from cases.deletion
             where starts_with(area_path, :path)
             group by rule
             order by rule
             limit 20
            """)
        .param("path", asked.path())
        .query(Count.class)
        .list();
  }

  private List<Done> done(Asked asked) {
    return on(
            asked,
            """
            select case_no as no, rule, years, closed_at, done_at
              from cases.deletion
             where starts_with(area_path, :path)
             order by done_at desc, case_id desc
             limit :most
            """)
        .query(Done.class)
        .list();
  }

  private List<Export> exports(Asked asked) {
    return on(
            asked,
            """
            select x.kind, case when c.restricted then null else c.no end as no, x.role, x.at, x.cases
              from cases.record_export x
              left join cases.case_file c on c.id = x.case_id
             where starts_with(x.area_path, :path)
             order by x.id desc
             limit :most
            """)
        .query(Export.class)
        .list();
  }

  private JdbcClient.StatementSpec on(Asked asked, String sql) {
    return db.sql(sql).param("path", asked.path()).param("most", MOST);
  }
}
