package gongzhi.shared.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and as whom to enter it. */
record Login(String url, String user, String password) {

  /** The same database, entered as another user. */
  Login as(String otherUser, String otherPassword) {
    return new Login(url, otherUser, otherPassword);
  }

  /** Opens a new connection each time it is asked; for work done once. */
  DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("gongzhi");
    source.setReWriteBatchedInserts(true); // A batch of rows costs one statement for up to 128.
    return source;
  }

  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
