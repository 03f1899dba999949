package gongzhi.shared.database;

import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the empty database and its owner, as the superuser of the embedded server. */
final class Provision {

  private Provision() {}

  /** Creates the owner and the database where they are missing; may be repeated after a crash. */
  static void database(Login superuser, Login owner) {
    JdbcTemplate db = new JdbcTemplate(superuser.dataSource());
    if (isMissing(db, "select count(*) from pg_roles where rolname = ?", owner.user())) {
      db.execute(
          "create role %s login createrole password '%s'"
              .formatted(owner.user(), owner.password()));
    }
    String name = nameOf(owner);
    if (isMissing(db, "select count(*) from pg_database where datname = ?", name)) {
      db.execute("create database %s owner %s".formatted(name, owner.user()));
      db.execute("revoke connect, temporary on database %s from public".formatted(name));
    }
  }

  private static boolean isMissing(JdbcTemplate db, String count, String name) {
    return Long.valueOf(0).equals(db.queryForObject(count, Long.class, name));
  }

  private static String nameOf(Login login) {
    return login.url().substring(login.url().lastIndexOf('/') + 1);
  }
}
