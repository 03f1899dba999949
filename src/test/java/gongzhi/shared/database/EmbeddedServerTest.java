package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The server in the data folder loses nothing that was committed, whatever dies. */
class EmbeddedServerTest {

  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  @TempDir(factory = InTarget.class)
  static Path data;

  private static EmbeddedServer server;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void forget() {
    db().execute("drop table if exists kept");
  }

  @Test
  void keeps_data_over_a_restart() {
    db().execute("create table kept as select 1 as id");

    server.close();
    server = EmbeddedServer.start(data);

    assertThat(rowsKept()).isEqualTo(1);
  }

  @Test
  void comes_back_with_every_committed_row_after_a_kill() throws IOException {
    db().execute("create table kept (id bigint primary key)");
    for (int id = 0; id < 200; id++) {
      db().update("insert into kept values (?)", id);
    }

    ProcessHandle killed = ProcessHandle.of(serverProcess()).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().join();

    assertThat(rowsKeptOnceBack()).isEqualTo(200);
  }

  @Test
  void ends_an_orphan_that_a_killed_program_left() throws IOException {
    db().execute("create table kept as select 1 as id");
    ProcessHandle earlier = ProcessHandle.of(serverProcess()).orElseThrow();

    new ServerLock(data.toAbsolutePath().resolve("postgres/cluster")).clearAfterCrash();

    assertThat(earlier.isAlive()).isFalse();
    assertThat(rowsKeptOnceBack()).isEqualTo(1);
  }

  @Test
  void refuses_a_second_program_on_the_same_data() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> EmbeddedServer.start(data))
        .withMessageContaining("is in use by process " + ProcessHandle.current().pid());
  }

  @Test
  void tells_in_one_line_why_a_server_does_not_start(
      @TempDir(factory = InTarget.class) Path folder) {
    Path programs = data.toAbsolutePath().resolve("postgres").resolve(ServerBinaries.VERSION);
    Cluster empty = new Cluster(folder.resolve("cluster"), programs, ServerAccount.choose());
    ServerKeeper keeper = new ServerKeeper(empty, 1, folder.resolve("log"));

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(keeper::start)
        .withCauseInstanceOf(CannotStart.class)
        .withMessageContaining("The database does not start");
  }

  @Test
  void is_durable_by_its_settings() {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(setting("data_checksums")).isEqualTo("on");
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(setting("server_version")).startsWith("18.6");
    assertThat(ServerBinaries.VERSION).isEqualTo("18.6.0");
  }

  @Test
  void lets_nobody_in_without_the_password() throws IOException {
    Path secret = data.resolve("secrets/database");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                new JdbcTemplate(server.owner().as("gongzhi_owner", "wrong").dataSource())
                    .execute("select 1"));
  }

  private static JdbcTemplate db() {
    return new JdbcTemplate(server.superuser("gongzhi").dataSource());
  }

  private Long rowsKept() {
    return db().queryForObject("select count(*) from kept", Long.class);
  }

  private Long rowsKeptOnceBack() {
    Instant end = Instant.now().plus(BACK_WITHIN);
    while (true) {
      try {
        return rowsKept();
      } catch (DataAccessException notYet) {
        if (Instant.now().isAfter(end)) {
          throw notYet;
        }
        Signals.pause(Duration.ofMillis(50));
      }
    }
  }

  private String setting(String name) {
    return db().queryForObject("select current_setting(?)", String.class, name);
  }

  private long serverProcess() throws IOException {
    Path lock = data.resolve("postgres/cluster/postmaster.pid");
    return Long.parseLong(Files.readAllLines(lock).getFirst());
  }
}
