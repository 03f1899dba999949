package gongzhi.territory.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every import is rolled back at the end of its test, so that the tests do not see each other. */
@GongzhiTest
class DivisionImportTest {

  private static final LocalDate DAY_2020 = LocalDate.of(2020, 6, 30);
  private static final LocalDate DAY_2021 = LocalDate.of(2021, 10, 31);

  @Autowired DivisionImport divisions;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void an_edition_change_renames_closes_and_opens() {
    Path old = data("five_districts_nbs2020_to_village.csv");
    Path next = data("five_districts_nbs2021_to_village.csv");

    inATransactionThatIsUndone(
        () -> {
          Outcome first = divisions.read(old, "nbs", DAY_2020);
          Outcome second = divisions.read(next, "nbs", DAY_2021);

          assertThat(first.added()).isEqualTo(958);
          assertThat(second.added()).isEqualTo(59);
          assertThat(second.closed()).isEqualTo(59);
          assertThat(second.renamed()).isEqualTo(1);
          assertThat(second.unchanged()).isEqualTo(898);
          assertThat(second.refused()).isEmpty();
          assertThat(db.sql("select name from territory.area_was").query(String.class).list())
              .contains("建设西路社区居民委员会");
        });
  }

  @Test
  void the_same_edition_twice_changes_nothing() {
    Path file = data("five_districts_nbs2021_to_village.csv");

    inATransactionThatIsUndone(
        () -> {
          divisions.read(file, "nbs", DAY_2020);
          Outcome again = divisions.read(file, "nbs", DAY_2021);

          assertThat(again).isEqualTo(new Outcome(0, 0, 0, 958, 0, List.of()));
        });
  }

  @Test
  void a_whole_country_in_both_code_systems_stands_side_by_side() {
    Path nbs = data("cn_nbs2023_to_street.csv.gz");
    Path mca = data("cn_mca20251231_to_street.csv.gz");

    inATransactionThatIsUndone(
        () -> {
          long start = System.nanoTime();
          Outcome bureau = divisions.read(nbs, "nbs", DAY_2020);
          Outcome ministry = divisions.read(mca, "mca", DAY_2020);

          System.out.printf(
              "import: 86,830 divisions in %d ms%n", (System.nanoTime() - start) / 1_000_000);
          assertThat(bureau.added()).isEqualTo(44_700);
          assertThat(ministry.added()).isEqualTo(42_130);
          assertThat(bureau.refused()).isEmpty();
          assertThat(ministry.refused()).isEmpty();
          assertThat(names("430111008000", "nbs")).isEqualTo("洞井街道");
          assertThat(names("430111008", "mca")).isEqualTo("井湾子街道");
          assertThat(
                  db.sql("select count(*) from territory.area where code = '350527000000'")
                      .query(Integer.class)
                      .single())
              .isEqualTo(2);
        });
  }

  @Test
  void a_table_that_ends_at_streets_does_not_close_committees() {
    Path cities = data("five_cities_nbs2021_to_village.csv.gz");
    Path streets = data("cn_nbs2023_to_street.csv.gz");

    inATransactionThatIsUndone(
        () -> {
          assertThat(divisions.read(cities, "nbs", DAY_2020).added()).isEqualTo(12_196);
          Outcome outcome = divisions.read(streets, "nbs", DAY_2021);

          assertThat(outcome.refused()).isEmpty();
          assertThat(outcome.closed()).isLessThan(1_000);
          assertThat(names("430111001001", "nbs")).isNotEmpty();
        });
  }

  @Test
  void refuses_lines_that_make_no_sense_and_says_why(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(
        file,
        """
        code,name,level,parent_code
        99,某省,1,
        9901,某市,2,99
        9901,又一市,2,99
        99x1,坏市,2,99
        990101,,3,9901
        990102,某县,7,9901
        990103,某县,3,8801
        9904
        """);

    inATransactionThatIsUndone(
        () -> {
          Outcome outcome = divisions.read(file, "mca", DAY_2020);

          assertThat(outcome.added()).isEqualTo(2);
          assertThat(outcome.refused())
              .extracting(Outcome.Refused::line, refused -> refused.reason().getMessage())
              .containsExactlyInAnyOrder(
                  tuple(4L, "divisions.twice"),
                  tuple(5L, "divisions.code-form"),
                  tuple(6L, "divisions.name-form"),
                  tuple(7L, "territory.unknown-level"),
                  tuple(8L, "divisions.parent-unknown"),
                  tuple(9L, "divisions.cells"));
        });
  }

  @Test
  void refuses_a_file_that_is_no_division_table(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");

    Scope.job()
        .run(
            () -> {
              assertThatExceptionOfType(Rejection.class)
                  .isThrownBy(() -> divisions.read(file, "nbs", DAY_2020))
                  .withMessage("divisions.columns");
              assertThatExceptionOfType(Rejection.class)
                  .isThrownBy(() -> divisions.read(file, "abc", DAY_2020))
                  .withMessage("divisions.code-system");
            });
  }

  private String names(String code, String system) {
    return db.sql(
            """
        select name from territory.area where code = :code and code_system = :system and valid_to is null
        """)
        .param("code", code)
        .param("system", system)
        .query(String.class)
        .single();
  }

  /** Begins with no divisions at all, whatever other tests or the start brought in. */
  private void inATransactionThatIsUndone(Runnable work) {
    Scope.job()
        .run(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      db.sql(
                              "update territory.area set valid_to = valid_from where valid_to is null")
                          .update();
                      work.run();
                      status.setRollbackOnly();
                    }));
  }

  private static Path data(String name) {
    String data = System.getenv("GONGZHI_DATA");
    assumeTrue(data != null, "GONGZHI_DATA is not set: no public division tables here");
    return Path.of(data, "divisions", name);
  }
}
