package gongzhi.territory.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongzhiTest
class GroundImportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
  private static final String SQUARE =
      "POLYGON((102.1 24.1, 102.2 24.1, 102.2 24.2, 102.1 24.2, 102.1 24.1))";

  @Autowired GroundImport ground;
  @Autowired Areas areas;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void neighbourhoods_grids_and_buildings_lie_in_what_they_name() {
    undone(
        () -> {
          GroundImport.Run run = ground.on(DAY);
          assertThat(run.take(row("GIT-N1", "6", community(), ""))).isTrue();
          assertThat(run.take(row("GIT-N1-G1", "7", "GIT-N1", SQUARE))).isTrue();
          assertThat(run.take(row("GIT-N1-G1-B1", "8", "GIT-N1-G1", ""))).isTrue();
          assertThat(run.take(row("GIT-G2", "7", community(), ""))).isTrue();
          run.write();

          assertThat(
                  db.sql(
                          """
                          select string_agg(level, ' ' order by path) from territory.area
                           where code_system = 'local-530181' and valid_from = :day and not illustrative
                          """)
                      .param("day", DAY)
                      .query(String.class)
                      .single())
              .isEqualTo("NEIGHBOURHOOD GRID BUILDING GRID");
        });
  }

  @Test
  void two_districts_may_use_the_same_codes() {
    undone(
        () -> {
          for (String place : List.of("anning", "jianxi")) {
            GroundImport.Run run = ground.on(DAY);
            assertThat(run.take(row("GIT-SAME", "6", community(place), ""))).isTrue();
            assertThat(run.take(row("GIT-SAME", "7", "GIT-SAME", ""))).isTrue();
            run.write();
          }

          assertThat(
                  db.sql(
                          """
                          select distinct code_system from territory.area
                           where code = 'GIT-SAME' order by code_system limit 9
                          """)
                      .query(String.class)
                      .list())
              .containsExactly("local-410305", "local-530181");
        });
  }

  @Test
  void what_has_no_place_or_comes_twice_is_refused() {
    undone(
        () -> {
          GroundImport.Run run = ground.on(DAY);
          run.take(row("GIT-N1", "6", community(), ""));

          refused("ground-list.twice", () -> run.take(row("GIT-N1", "6", community(), "")));
          refused("divisions.parent-unknown", () -> run.take(row("B1", "8", "GIT-N1", "")));
          refused("divisions.parent-unknown", () -> run.take(row("G1", "7", "N2", "")));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "a b, 6, '', ground-list.code-form",
    "N1, 5, '', ground-list.level",
    "N1, 6, 'POINT(1 2)', ground-list.boundary",
    "N1, 6, 'POLYGON((', ground-list.boundary",
    "N1, 6, 'POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))', ground-list.boundary",
    "N1, 6, 'POLYGON((400 0, 401 0, 401 1, 400 0))', ground-list.boundary"
  })
  void a_line_that_makes_no_sense_is_refused(
      String code, String level, String boundary, String key) {
    refused(key, () -> GroundRow.read(code, "名", level, "1", boundary));
  }

  private static GroundRow row(String code, String level, String parent, String boundary) {
    return GroundRow.read(code, "示例" + code, level, parent, boundary);
  }

  private String community() {
    return community("anning");
  }

  private String community(String place) {
    Area street = areas.children(areas.district(place).orElseThrow().id()).getFirst();
    return areas.children(street.id()).getFirst().code();
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }

  private void undone(Runnable work) {
    Scope.job()
        .run(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      work.run();
                      status.setRollbackOnly();
                    }));
  }
}
