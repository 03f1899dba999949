package gongzhi.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The database this program works on: its own server in the data folder, or one given by URL. */
final class Database implements AutoCloseable {

  private static final int OLDEST_MAJOR = 15;

  private final Login owner;
  private final Runnable stop;

  private Database(Login owner, Runnable stop) {
    this.owner = owner;
    this.stop = stop;
  }

  /** Opens the database at this URL, or the embedded one of the data folder for an empty URL. */
  static Database open(String url, Path data) {
    if (url.isBlank()) {
      EmbeddedServer server = EmbeddedServer.start(data);
      return new Database(server.owner(), server::close);
    }
    Login owner = loginIn(url);
    refuseUnfit(owner);
    return new Database(owner, () -> {});
  }

  /** As the owner of everything; migrations alone work like this. */
  Login owner() {
    return owner;
  }

  /**
   * As the login of the running program. Its password follows from the owner's, so all nodes on one
   * database agree.
   */
  Login app() {
    return owner.as("gongzhi_app", new Secret(owner.password()).passwordOf("gongzhi_app"));
  }

  private static Login loginIn(String url) {
    Properties read = Driver.parseURL(url, null);
    String user = read == null ? null : PGProperty.USER.getOrDefault(read);
    String password = read == null ? null : PGProperty.PASSWORD.getOrDefault(read);
    if (user == null || password == null) {
      throw new CannotStart(
          "GONGZHI_DATABASE_URL must read jdbc:postgresql://HOST:PORT/DATABASE?user=OWNER&password=PASSWORD.");
    }
    return new Login(url, user, password);
  }

  private static void refuseUnfit(Login owner) {
    try (Connection connection = owner.dataSource().getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_MAJOR) {
        throw new CannotStart(
            "The database runs PostgreSQL %d; version %d or newer is needed."
                .formatted(major, OLDEST_MAJOR));
      }
      if (!mayMakeRoles(connection)) {
        throw new CannotStart(
            "The database user %1$s may not make roles, which the second wall is built from. Run as a superuser: alter role \"%1$s\" createrole"
                .formatted(owner.user()));
      }
    } catch (SQLException e) {
      throw new CannotStart("The database cannot be reached: " + e.getMessage(), e);
    }
  }

  private static boolean mayMakeRoles(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
