package gongzhi.cases.web.records;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The courses of cases as data: one in full, and those of a ground without persons. */
@GongzhiTest
class HistoryTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired JsonMapper json;

  @Test
  void one_case_is_taken_along_with_every_act() {
    CaseNo no = fixtures.aResolvedCase();

    JsonNode course =
        json.readTree(get(CHEN_COMMUNITY_OFFICER, "/desk/cases/" + no + "/history.json").body());
    String table = get(CHEN_COMMUNITY_OFFICER, "/desk/cases/" + no + "/history.csv").body();

    assertThat(course.path("case").path("no").asString()).isEqualTo(no.value());
    assertThat(course.path("acts").size()).isEqualTo(fixtures.versionOf(no));
    assertThat(course.path("acts").get(0).path("act").asString()).isEqualTo("RECEIVED");
    assertThat(course.path("acts").get(0).path("leaf").asString()).hasSize(64);
    assertThat(table.lines().count()).isEqualTo(fixtures.versionOf(no) + 1L);
    assertThat(table).contains("\"REPORTED_DONE\"", "换了新灯泡");
  }

  @Test
  void a_reporter_gets_their_own_and_nobody_elses() {
    CaseNo no = fixtures.aResolvedCase();

    String own = get(WANG_RESIDENT, "/cases/" + no + "/history.json").body();

    assertThat(own).contains("三楼楼道的灯坏了").doesNotContain("换三楼楼道的灯");
    assertThat(get(LIU_RESIDENT, "/cases/" + no + "/history.csv").statusCode()).isEqualTo(404);
    assertThat(get(MA_OTHER_OFFICER, "/desk/cases/" + no + "/history.json").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobody_takes_the_same_along_all_the_time() {
    CaseNo no = fixtures.aReceivedCase();
    Browser wang = fixtures.browser(port, WANG_RESIDENT);
    for (int i = 0; i < 20; i++) {
      assertThat(wang.get("/cases/" + no + "/history.csv").statusCode()).isEqualTo(200);
    }

    assertThat(wang.get("/cases/" + no + "/history.csv").statusCode()).isEqualTo(429);
  }

  @Test
  void what_a_spreadsheet_would_calculate_stays_text() {
    CaseNo no = fixtures.aStudiedCase();
    fixtures.moveToCompany(no, "=HYPERLINK(\"http://x\")");

    assertThat(get(CHEN_COMMUNITY_OFFICER, "/desk/cases/" + no + "/history.csv").body())
        .contains("\"'=HYPERLINK");
  }

  @Test
  void a_ground_is_taken_along_without_words_and_names() {
    CaseNo no = fixtures.aResolvedCase();
    String community = String.valueOf(fixtures.area(Cast.Ground.HERE).id().value());

    HttpResponse<String> table = get(ZHENG_DISPATCHER, "/desk/histories/csv?in=" + community);

    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(table.body().lines().filter(line -> line.startsWith('"' + no.value() + '"')))
        .hasSize(fixtures.versionOf(no))
        .noneMatch(line -> line.contains("楼道") || line.contains("王女士"));
    assertThat(table.body()).contains("\"RESOLVED\"", "\"CONFIRMED\"");
  }

  @Test
  void a_ground_is_refused_in_the_wrong_hands_and_for_impossible_days() {
    String district = String.valueOf(fixtures.area(Cast.Ground.DISTRICT).id().value());
    String backwards = "/desk/histories/csv?from=2026-05-02&until=2026-05-01";

    assertThat(get(CHEN_COMMUNITY_OFFICER, "/desk/histories/csv?in=" + district).statusCode())
        .isEqualTo(403);
    assertThat(get(ZHENG_DISPATCHER, "/desk/histories/csv?in=1").statusCode()).isEqualTo(404);
    HttpResponse<String> refused = get(ZHENG_DISPATCHER, backwards);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("2026-05-02", "请先写早的日期");
    assertThat(get(ZHENG_DISPATCHER, "/desk/histories").body()).contains("/desk/histories/csv");
  }

  private HttpResponse<String> get(Cast who, String address) {
    return fixtures.browser(port, who).get(address);
  }
}
