package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of one's own, of the oldest version allowed, in place of the embedded one. */
class ExternalDatabaseTest {

  private static final Path BINARIES = Path.of("/usr/lib/postgresql/15");

  @TempDir(factory = InTarget.class)
  Path folder;

  private @Nullable ServerKeeper keeper;
  private Login superuser;

  private void startAServerThatIsNotOurs() throws IOException {
    assumeThat(BINARIES).as("PostgreSQL 15 of the system is not installed").isDirectory();
    ServerAccount account = ServerAccount.choose();
    Secret secret = new Secret("external");
    Cluster cluster = new Cluster(folder.resolve("cluster"), BINARIES, account);
    account.own(folder);
    cluster.create(secret);
    int port = Port.keptIn(folder.resolve("port"));
    keeper = new ServerKeeper(cluster, port, folder.resolve("log"));
    keeper.start();
    superuser =
        new Login(
            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
            Cluster.SUPERUSER,
            secret.passwordOf(Cluster.SUPERUSER));
  }

  @AfterEach
  void stop() {
    if (keeper != null) {
      keeper.stop();
    }
  }

  @Test
  void holds_the_whole_schema_for_an_owner_without_superuser_rights() throws Exception {
    startAServerThatIsNotOurs();
    Login owner =
        new Login(superuser.url().replace("/postgres", "/district"), "district_owner", "secret");
    Provision.database(superuser, owner);

    Database database = Database.open(urlOf(owner), folder.resolve("data"));
    Migrations.run(database);
    Migrations.run(database);

    JdbcTemplate app = new JdbcTemplate(database.app().dataSource());
    assertThat(app.queryForObject("select current_user", String.class)).isEqualTo("gongzhi_app");
    assertThat(app.queryForObject("select shared.in_scope('/1/')", Boolean.class)).isFalse();
    assertThat(Files.exists(folder.resolve("data"))).isFalse();
  }

  @Test
  void refuses_an_owner_who_may_not_make_roles_and_says_what_to_do() throws Exception {
    startAServerThatIsNotOurs();
    new JdbcTemplate(superuser.dataSource()).execute("create role weak login password 'secret'");
    Login weak = new Login(superuser.url(), "weak", "secret");

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Database.open(urlOf(weak), folder.resolve("data")))
        .withMessageContaining("alter role \"weak\" createrole");
  }

  @Test
  void must_name_its_user_and_password() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1/district", folder))
        .withMessageContaining("user=OWNER");
  }

  @Test
  void must_be_reachable() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(
            () -> Database.open("jdbc:postgresql://127.0.0.1:1/x?user=a&password=b", folder))
        .withMessageContaining("cannot be reached");
  }

  private static String urlOf(Login owner) {
    return "%s?user=%s&password=%s".formatted(owner.url(), owner.user(), owner.password());
  }
}
