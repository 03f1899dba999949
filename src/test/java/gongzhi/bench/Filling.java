package gongzhi.bench;

import gongzhi.bench.IntakeRow.Who;
import gongzhi.load.ChildProgram.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many cases of a whole district: one in ten is open, and they were reported evenly over a year.
 * The rows hold to every constraint of the tables, and their leaves open.
 */
final class Filling {

  private static final int TOGETHER = 1000;
  private static final int ONE_IN = 10;

  private static final String BEHIND =
      """
      select exists (select from transparency.commitment where leaf_index is null)
          or exists (select from (select horizon from cases.clock_position
                                  union all select horizon from cases.register_position
                                  union all select horizon from cases.fold_position) p where p.horizon <= ?::xid8)
      """;
  private static final String TOLD =
      """
      insert into cases.timer_mark (case_id, kind, due_at, fired_at)
      select case_id, kind, due_at, now() from cases.case_clock
       where stopped_at is null and kind <> 'RESOLVE' and due_at < now()
      on conflict do nothing
      """;

  private final DataSource source;
  private final Stage stage;

  Filling(DataSource source, Stage stage) {
    this.source = source;
    this.stage = stage;
  }

  /** Ids follow each other from the first one. */
  void fill(long firstId, int count) throws SQLException {
    List<Who> communities = communities();
    Instant now = Instant.now();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(IntakeRow.STATEMENT.sql())) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        Who there = communities.get(i / ONE_IN % communities.size());
        Instant at = now.minus(Duration.ofDays(365).multipliedBy(count - i).dividedBy(count));
        IntakeRow.STATEMENT.fill(
            statement, IntakeRow.of(firstId + i, who(there, firstId + i), at, i % ONE_IN == 0));
        statement.addBatch();
        if (i % TOGETHER == TOGETHER - 1) {
          statement.executeBatch();
          connection.commit();
        }
      }
      statement.executeBatch();
      connection.commit();
    }
    settle();
  }

  /** Where the officer serves, the officer must act next. */
  private Who who(Who there, long id) {
    return new Who(
        there.area(), there.path(), there.area() == stage.area() ? stage.officerId() : -1, -id);
  }

  private List<Who> communities() {
    return new JdbcTemplate(source)
        .query(
            """
            select c.id, c.path from territory.area c
              join territory.area here on here.id = ?
              join territory.area district on district.level = 'DISTRICT' and starts_with(here.path, district.path)
             where c.level = 'COMMUNITY' and c.valid_to is null and starts_with(c.path, district.path)
             order by c.id
            """,
            (row, _) -> new Who(row.getLong(1), row.getString(2), -1, -1),
            stage.area());
  }

  /**
   * As the database's own upkeep leaves tables that have stood for a while, and after the program
   * has sealed, counted and timed what came in, and told of every clock that is late.
   */
  private void settle() {
    JdbcTemplate db = new JdbcTemplate(source);
    String last = db.queryForObject("select pg_current_xact_id()::text", String.class);
    while (db.queryForObject(BEHIND, Boolean.class, last)) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    db.execute(TOLD);
    db.execute("vacuum analyze");
    db.execute("checkpoint");
  }
}
