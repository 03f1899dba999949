package gongzhi.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Brings the schema to what this program expects, and opens the door for its login. */
final class Migrations {

  private Migrations() {}

  /** Runs what is missing of every module, as the owner. */
  static void run(Database database) {
    Flyway.configure()
        .dataSource(database.owner().dataSource())
        .locations("classpath:db/migration")
        .defaultSchema("shared")
        .outOfOrder(true)
        .placeholderReplacement(false)
        .load()
        .migrate();
    admit(database.owner(), database.app());
  }

  private static void admit(Login owner, Login app) {
    try (Connection connection = owner.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter role %s with login password '%s'".formatted(app.user(), app.password()));
      // A page reads a few rows along an index; starting helpers for that costs more than reading.
      statement.execute(
          "alter role %s set max_parallel_workers_per_gather = 0".formatted(app.user()));
    } catch (SQLException e) {
      throw new CannotStart("The login of the program cannot be set: " + e.getMessage(), e);
    }
  }
}
