package gongzhi.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongzhi.load.ChildProgram;
import gongzhi.load.Person;
import gongzhi.shared.database.ServedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Nothing acknowledged is lost: the product is killed under load, alone and with its database, and
 * afterwards everything a client was told stands where it should, once.
 */
@Tag("crash")
class CrashTest {

  private static final int CLIENTS = 16;
  private static final String[] EMPTY = {"--gongzhi.demo=false", "--gongzhi.place=yuhua"};

  /** Not in the system's folder for temporary files: the database runs as another user. */
  private static final Path DATA = Path.of("target/crash-data").toAbsolutePath();

  private static ChildProgram program;
  private static Person officer;

  private final OperationLog log = new OperationLog();

  @BeforeAll
  static void start() throws IOException {
    FileSystemUtils.deleteRecursively(DATA);
    program = ChildProgram.start(DATA, EMPTY);
    officer = Person.with(program.port(), program.stage().officer());
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void killing_the_program_loses_nothing() throws IOException {
    underLoad(
        () -> {
          program.kill();
          program = program.again(DATA, EMPTY);
        });

    assertThat(log.acknowledged()).isPositive();
    Truth.Verdict verdict = truth();
    assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
  }

  @Test
  void killing_the_database_loses_nothing() throws IOException {
    underLoad(this::killDatabase);
    underLoad(this::killDatabase);

    assertThat(log.acknowledged()).isPositive();
    Truth.Verdict verdict = truth();
    assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
  }

  /** The checker is worth something only if it reports a database that forgets. */
  @Test
  void a_database_that_forgets_is_found_out() throws IOException {
    acknowledgeBeforeItIsDurable();
    try {
      underLoad(this::killDatabase);
    } finally {
      beDurableAgain();
    }

    assertThat(truth().lost()).isNotEmpty();
  }

  /** And if it reports a report that became two cases. */
  @Test
  void a_doubled_report_is_found_out() throws IOException {
    underLoad(() -> {});

    JdbcTemplate superuser = new JdbcTemplate(served().superuser());
    superuser.execute("alter table cases.case_words disable trigger words_never_change");
    int doubled =
        superuser.update(
            """
                update cases.case_words set words_kept = twice.first
                  from (select (array_agg(words_kept order by case_id))[1] as first, max(case_id) as id from cases.case_words
                         where starts_with(words_kept, ?)) as twice
                 where case_id = twice.id
                """,
            log.mark());

    assertThat(doubled).isEqualTo(1);
    Truth.Verdict verdict = truth();
    assertThat(verdict.doubled()).hasSize(1);
    assertThat(verdict.changed()).hasSize(1);
  }

  private interface Fault {
    void happen() throws IOException;
  }

  private void underLoad(Fault fault) throws IOException {
    long before = log.acknowledged();
    try (Clients clients = new Clients(program, officer, log)) {
      clients.start(CLIENTS);
      awaitAcknowledged(before + 200);
      fault.happen();
      clients.turnTo(program);
      awaitAcknowledged(log.acknowledged() + 50);
      clients.close();
      clients.resolveUnknown();
    }
  }

  private void awaitAcknowledged(long enough) {
    await().atMost(Duration.ofSeconds(90)).until(() -> log.acknowledged() >= enough);
  }

  /** All of its processes, the first one first, so that nobody can finish anything. */
  private void killDatabase() {
    ProcessHandle first = ProcessHandle.of(served().process()).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(first), first.children()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** As late as the database can be made to write what it has promised. */
  private void acknowledgeBeforeItIsDurable() {
    JdbcTemplate db = new JdbcTemplate(served().superuser());
    db.execute("alter system set wal_writer_delay = '10s'");
    db.execute("alter system set wal_writer_flush_after = '1GB'");
    db.execute("select pg_reload_conf()");
    db.execute("alter database gongzhi set synchronous_commit = off");
    reconnect(db);
  }

  private void beDurableAgain() {
    JdbcTemplate db = new JdbcTemplate(served().superuser());
    db.execute("alter system reset all");
    db.execute("select pg_reload_conf()");
    db.execute("alter database gongzhi reset synchronous_commit");
    reconnect(db);
  }

  private static void reconnect(JdbcTemplate db) {
    db.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gongzhi_app'");
  }

  private ServedDatabase served() {
    return program.database(DATA);
  }

  private Truth.Verdict truth() {
    return new Truth(served().superuser()).of(log);
  }
}
