package gongzhi.shared.database;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody with every right on the database server and with triggers switched off. */
@TestComponent
public final class Superuser {

  private final Login owner;

  Superuser(@Autowired Database database) {
    owner = database.owner();
  }

  /** Runs these statements as one who may do everything. */
  public void run(String statements) {
    String name = owner.url().substring(owner.url().lastIndexOf('/') + 1);
    JdbcTemplate db = new JdbcTemplate(TestDatabase.superuser(name).dataSource());
    db.execute("begin; set local session_replication_role = replica; " + statements + "; commit");
  }
}
