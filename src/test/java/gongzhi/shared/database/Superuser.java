package gongzhi.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody with every right on the database server and with triggers switched off. */
@TestComponent
public final class Superuser {

  private final Login owner;
  private @Nullable JdbcTemplate kept;

  Superuser(@Autowired Database database) {
    owner = database.owner();
  }

  /** Runs these statements as one who may do everything. */
  public void run(String statements) {
    try {
      db().execute(
              "begin; set local session_replication_role = replica; " + statements + "; commit");
    } catch (DataAccessException refused) {
      db().execute("rollback"); // The connection is kept for whoever comes next.
      throw refused;
    }
  }

  /** The first column of what this reads, row by row. */
  public List<String> read(String sql) {
    return db().queryForList(sql, String.class);
  }

  /** The same, reading with the rights of a role that serves this area. */
  public List<String> readAs(String role, String area, String sql) {
    try (Connection db = open();
        Statement statement = db.createStatement()) {
      db.setAutoCommit(false);
      statement.execute("set local gongzhi.areas = '" + area + "'; set local role " + role);
      List<String> read = new ArrayList<>();
      ResultSet rows = statement.executeQuery(sql);
      while (rows.next()) {
        read.add(rows.getString(1));
      }
      db.rollback();
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of its own, to be closed. */
  public Connection open() throws SQLException {
    String name = owner.url().substring(owner.url().lastIndexOf('/') + 1);
    return TestDatabase.superuser(name).dataSource().getConnection();
  }

  /** One connection for all of it, because a new one costs more than what is asked. */
  private synchronized JdbcTemplate db() {
    try {
      if (kept == null) {
        kept = new JdbcTemplate(new SingleConnectionDataSource(open(), true));
      }
      return kept;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
