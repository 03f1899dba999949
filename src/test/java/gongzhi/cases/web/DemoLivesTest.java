package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.agreement.Agreement;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** One path under the names of each place, from the first report to the reporter's word. */
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
class DemoLivesTest {

  @LocalServerPort int port;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @Autowired Agreement agreement;

  @ParameterizedTest
  @CsvSource({
    "yuhua, 收集建账, 集中排查, 逐一交办, 化解订制, 对照回访",
    "qingshui, 收集, 核实, 研究, 交办, 反馈",
    "zhangjiagang, 发现, 收集, 反馈, 解决, 解决",
  })
  void a_case_goes_through_the_stages_its_place_knows(
      String place, String first, String second, String third, String fourth, String last) {
    String page = new Browser(port).get("/cases/" + aResolvedCaseOf(place)).body();

    assertThat(page.substring(page.indexOf("gz-steps")))
        .containsSubsequence(first, second, third, fourth)
        .contains(last);
  }

  @Test
  void no_case_of_any_place_ended_as_resolved_without_a_word_of_its_reporter() {
    long ended = count("select count(*) from cases.case_file where status = 'RESOLVED'");
    long unheard =
        count(
            """
            select count(*) from cases.case_file c
             where c.status = 'RESOLVED' and not exists (
               select from cases.case_event e
                where e.case_id = c.id
                  and e.act in ('CONFIRMED', 'CONFIRMED_IN_PERSON', 'CONFIRMED_INDEPENDENTLY'))
            """);

    assertThat(ended).isPositive();
    assertThat(unheard).isZero();
  }

  @Test
  void special_grids_of_the_demonstration_lie_over_several_buildings_each() {
    long covering =
        count(
            """
            select count(*) from territory.grid_change c
              join territory.grid_change_part p on p.change_id = c.id
             where c.kind = 'BEGIN_SPECIAL' and c.state in ('APPROVED', 'IN_FORCE') and cardinality(p.taken) >= 3
            """);

    assertThat(covering).isGreaterThanOrEqualTo(2);
  }

  @Test
  void every_case_of_all_places_is_shown_as_it_was_committed() {
    assertThat(agreement.disagreeing()).isEmpty();
  }

  private String aResolvedCaseOf(String place) {
    return program.call(
        () ->
            db.sql(
                    """
                    select no from cases.case_file
                     where place = :place and status = 'RESOLVED' and not restricted and not hidden
                     order by id
                     limit 1
                    """)
                .param("place", place)
                .query(String.class)
                .single());
  }

  private long count(String sql) {
    return program.call(() -> db.sql(sql).query(Long.class).single());
  }
}
