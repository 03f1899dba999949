package gongzhi.integrations.lists;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.access.ProgramWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The command against the running program with its demonstration, each in a process of its own. */
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
class ImportCasesTest {

  private static final String OFFICER = "yuhua-community-officer";
  private static final int MANY = 2500;

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired ProgramWork program;
  @TempDir Path folder;

  private final String mark = "导入" + UUID.randomUUID().toString().replaceAll("[0-9]", "x");

  @Test
  void an_import_that_was_killed_goes_on_and_doubles_nothing() throws Exception {
    list(IntStream.rangeClosed(1, MANY).mapToObj(row -> row(row, "2026-01-02")).toList());
    Path state = folder.resolve("list.csv.state");
    Command first = Command.start(folder, "cases", "list.csv", server(), account(), "--demo");
    byte[] early = firstState(first, state);
    first.process().destroyForcibly().waitFor();
    assertThat(taken()).as("killed on the way").isBetween(100L, MANY - 1L);

    Files.write(state, early); // as if it had died between an answer and its state
    Command.End second = Command.run(folder, "cases", "list.csv", server(), account(), "--demo");

    assertThat(second.code()).as(second.said()).isZero();
    assertThat(second.said()).contains("in all 2,500 taken in");
    assertThat(taken()).isEqualTo(MANY);
  }

  @Test
  void rows_with_a_time_that_cannot_be_are_refused_with_number_and_reason() throws IOException {
    list(List.of(row(1, "2026-01-02"), row(2, "昨天下午"), row(3, "2999-01-01"), row(4, "")));
    String secretary = "--account=yuhua-community-secretary";

    Command.End end = Command.run(folder, "cases", "list.csv", server(), secretary, "--demo");

    assertThat(end.code()).as(end.said()).isEqualTo(1);
    assertThat(taken()).isEqualTo(2);
    assertThat(Files.readAllLines(folder.resolve("list.csv.refused.csv")))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("2,").contains("is no date or time"))
        .anySatisfy(line -> assertThat(line).startsWith("3,").contains("lies in the future"));
  }

  @Test
  void a_stopped_import_goes_on_at_no_other_program_and_as_nobody_else() throws IOException {
    list(List.of(row(1, "")));
    Files.writeString(
        folder.resolve("list.csv.state"),
        """
        {"list":1,"server":"http://other.invalid/","account":"chen","counts":{"rows":7,"taken":7,"settled":0,"refused":0},"reportBytes":0}
        """);

    assertThat(stopped(server(), account()))
        .contains("went to http://other.invalid/ as chen, up to row 7", "--report=FOLDER");
    assertThat(Files.exists(folder.resolve("list.csv.refused.csv"))).isFalse();
    assertThat(taken()).isZero();
  }

  @Test
  void a_state_that_cannot_be_read_is_told_in_words() throws IOException {
    list(List.of(row(1, "")));
    for (String broken : List.of("", "7 x 7", "{}", "{\"list\":\"x\"}", "null")) {
      Files.writeString(folder.resolve("list.csv.state"), broken);

      assertThat(stopped(server(), account())).as(broken).contains("list.csv.state cannot be read");
    }
  }

  @Test
  void what_cannot_be_reached_or_opened_is_told_in_one_line() throws IOException {
    list(List.of(row(1, "")));

    assertThat(stopped("--server=localhost:8080", account())).contains("is no address");
    assertThat(stopped("--server=", account())).contains("cannot use --server=");
    assertThat(stopped("--server=http://localhost:1", account())).contains("Nothing answers at");
    assertThat(stopped(server(), account())).contains("was refused");
    assertThat(stopped(server(), "--account")).contains("cannot use --account");
    assertThat(stopped(server(), account(), "--report=list.csv")).contains("cannot be used");
    assertThat(stopped(server(), "--account=nobody", "--demo")).contains("no officer nobody");
  }

  private String stopped(String... options) throws IOException {
    String[] words = new String[options.length + 2];
    words[0] = "cases";
    words[1] = "list.csv";
    System.arraycopy(options, 0, words, 2, options.length);
    return Command.run(folder, words).onlyLine();
  }

  private String server() {
    return "--server=http://localhost:" + port;
  }

  private static String account() {
    return "--account=" + OFFICER;
  }

  private void list(List<String> rows) throws IOException {
    String text = rows.stream().collect(Collectors.joining("\n", "words,id,said_at,area\n", "\n"));
    Files.writeString(folder.resolve("list.csv"), text);
  }

  private String row(int number, String saidAt) {
    return "%s 路灯不亮,%s-%d,%s,%d".formatted(mark, mark, number, saidAt, area());
  }

  private byte[] firstState(Command running, Path state) throws Exception {
    while (!Files.exists(state) && running.process().isAlive()) {
      Thread.sleep(2);
    }
    return Files.readAllBytes(state);
  }

  private long area() {
    return program.call(
        () ->
            db.sql(
                    """
                    select p.area_id from parties.post p join parties.account a on a.party_id = p.party_id
                     where a.login_name = :name limit 1
                    """)
                .param("name", OFFICER)
                .query(Long.class)
                .single());
  }

  private long taken() {
    return program.call(
        () ->
            db.sql("select count(*) from cases.case_words where words like :mark")
                .param("mark", mark + "%")
                .query(Long.class)
                .single());
  }
}
