package gongzhi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Superuser;
import gongzhi.transparency.LogDrill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The second wall, from the catalogue: every database role at every table, held against the table
 * that was written by hand.
 */
@Walls
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsTest {

  private static final Path RIGHTS = Path.of("src/test/resources/walls/rights.txt");
  private static final List<String> ROLES =
      List.of("public", "resident", "officer", "administrator", "auditor", "job");

  @LocalServerPort int port;
  @Autowired Stage stage;
  @Autowired Superuser superuser;
  @Autowired LogDrill log;

  private CaseNo confided;

  /** One line of the table: six cells, then why the rows are not locked one by one. */
  private record Held(List<String> cells, String open) {

    static Held of(List<String> words) {
      int cells = 1 + ROLES.size();
      String rest = String.join(" ", words.subList(cells, words.size()));
      return new Held(words.subList(1, cells), rest);
    }
  }

  @BeforeAll
  void every_table_that_people_fill_has_rows() {
    confided = stage.confided();
    stage.busyDay(port);
    log.seal();
    stage.awaitFolds();
  }

  @Test
  void every_table_has_a_line_and_every_line_a_table() throws IOException {
    assertThat(held().keySet()).containsExactlyElementsOf(Fingerprint.tables(superuser));
  }

  @Test
  void outside_its_scope_a_role_can_do_what_the_table_says() throws Exception {
    Map<String, List<String>> tried = new TreeMap<>();
    try (Connection db = superuser.open()) {
      db.setAutoCommit(false);
      Rights rights = new Rights(db);
      for (String table : Fingerprint.tables(superuser)) {
        tried.put(table, cells(rights, table));
      }
      db.rollback();
    }
    List<String> wrong = new ArrayList<>();
    held()
        .forEach(
            (table, line) -> {
              if (!line.cells().equals(tried.get(table))) {
                wrong.add(
                    "%s can %s instead of %s".formatted(table, tried.get(table), line.cells()));
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void rows_are_locked_for_everybody_or_the_table_says_why_not() throws IOException {
    held()
        .forEach(
            (table, line) -> {
              String locked =
                  stage.ask(
                      "select relrowsecurity and relforcerowsecurity from pg_class where oid = '%s'::regclass"
                          .formatted(table));
              assertThat(locked.equals("t"))
                  .as("%s is locked", table)
                  .isEqualTo(line.open().isEmpty());
            });
  }

  @Test
  void nobody_from_outside_reads_a_confidential_case_and_the_public_no_word() {
    String here = stage.here().path();
    for (String table :
        List.of(
            "case_file c where c.no", "case_file c where c.title_public is not null and c.no")) {
      assertThat(seen("public", "", table)).isZero();
      assertThat(seen("officer", here, table)).as("an officer of the ground").isZero();
    }
    assertThat(
            superuser.read(
                "select has_table_privilege('gongzhi_public', 'cases.case_words', 'SELECT')::text"))
        .containsExactly("false");
    assertThat(
            superuser.read(
                "select has_column_privilege('gongzhi_officer', 'cases.case_file', 'title', 'SELECT')::text"))
        .containsExactly("false");
  }

  @Test
  void titles_are_read_in_the_area_alone_whatever_view_they_are_asked_from() {
    String id =
        superuser
            .read("select id::text from cases.case_file where no = '" + confided + "'")
            .getFirst();
    String open =
        superuser
            .read(
                "select id::text from cases.case_file where not restricted and starts_with(area_path, '%s') limit 1"
                    .formatted(stage.here().path()))
            .getFirst();
    String title = "select count(*)::text from cases.case_title where case_id = ";
    String here = stage.here().path();
    assertThat(superuser.readAs("gongzhi_officer", here, title + id)).containsExactly("0");
    assertThat(superuser.readAs("gongzhi_officer", here, title + open)).containsExactly("1");
    assertThat(superuser.readAs("gongzhi_officer", "", title + open)).containsExactly("0");
  }

  /**
   * Titles alone are a column that no officer may read; their view decides by itself, as a barrier.
   */
  @Test
  void every_view_asks_with_the_rights_of_its_reader_and_every_definer_fixes_its_search_path() {
    assertThat(
            superuser.read(
                """
                select n.nspname || '.' || c.relname || ' ' || array_to_string(c.reloptions, ',')
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v' and n.nspname in ('cases', 'parties', 'site', 'transparency')
                   and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
                """))
        .containsExactly("cases.case_title security_barrier=true");
    assertThat(
            superuser.read(
                """
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and n.nspname not like 'pg_%'
                   and not coalesce(p.proconfig::text like '%search_path=%', false)
                """))
        .isEmpty();
  }

  private long seen(String role, String areas, String table) {
    return Long.parseLong(
        superuser
            .readAs(
                "gongzhi_" + role,
                areas,
                "select count(*)::text from cases.%s = '%s'".formatted(table, confided))
            .getFirst());
  }

  private static List<String> cells(Rights rights, String table) throws SQLException {
    String[] cells = new String[ROLES.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rights.of("gongzhi_" + ROLES.get(i), table);
    }
    return Arrays.asList(cells);
  }

  private static Map<String, Held> held() throws IOException {
    Map<String, Held> all = new TreeMap<>();
    for (String line : Files.readAllLines(RIGHTS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        all.put(words.getFirst(), Held.of(words));
      }
    }
    return all;
  }
}
