package gongzhi.cases.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grid worker's pages, without scripts. */
@GongzhiTest
class GridPagesTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void today_shows_what_li_must_do_and_nothing_of_others() {
    CaseNo hers = fixtures.aReceivedCase();
    CaseNo chens = fixtures.aStudiedCase();

    String page = everything(li());

    assertThat(page).contains("/grid/tasks/" + hers, "去核实", "现场办结", "交社区");
    assertThat(page).doesNotContain("/grid/tasks/" + chens);
  }

  @Test
  void the_map_takes_its_points_from_the_list() {
    fixtures.aReceivedCase();

    String page = li().get("/grid/today").body();

    assertThat(page).containsPattern("data-boundaries=\"/areas/[0-9]+\\.geojson\"");
    assertThat(page)
        .contains("id=\"tasks\"", "leaflet-", "<details class=\"gz-card gz-map\" hidden");
  }

  @Test
  void a_task_goes_to_the_community_from_its_card() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> answer = act(li(), no, "verify", "灯罩碎了，要换");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/grid/today?done=" + no);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  @Test
  void an_act_without_its_words_shows_the_form_again() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> answer = act(li(), no, "verify", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请写一下现场看到了什么", "name=\"words\"");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void one_tap_takes_a_task_up() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(
            li().submit("/grid/tasks/" + no, "/grid/tasks/" + no + "/take", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.VERIFYING);
  }

  @Test
  void nothing_is_fixed_on_the_spot_without_a_photo() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> answer = act(li(), no, "fix", "拧紧了");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请拍一张");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void nothing_is_snapped_under_a_category_that_does_not_exist() {
    HttpResponse<String> answer =
        li().submit("/grid/snap", "/grid/snap", Map.of("words", "井盖松了", "category", "ZZ"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有这个类别", "category-err", "井盖松了");
  }

  @Test
  void what_a_resident_says_in_person_closes_a_case() {
    CaseNo no = fixtures.aCaseReportedDone();

    assertThat(act(li(), no, "solved", "她说亮了").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void an_attempt_is_recorded_and_closes_nothing() {
    CaseNo no = fixtures.aCaseReportedDone();

    assertThat(act(li(), no, "attempt", "上门两次没人").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void only_the_card_comes_back_to_a_script() {
    CaseNo no = fixtures.aReceivedCase();

    String card = li().get("/grid/tasks/" + no + "?do=verify", "HX-Request", "true").body();

    assertThat(card).contains("id=\"task-" + no, "核实完").doesNotContain("<html");
  }

  @Test
  void a_task_asked_for_by_an_act_of_one_tap_is_shown() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(li().get("/grid/tasks/" + no + "?do=take").statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_came_too_late_reads_what_was_done_meanwhile_and_by_which_post() {
    CaseNo no = fixtures.anAssignedCase();
    String address = "/grid/tasks/" + no + "/meanwhile?seen=0&do=verify";

    assertThat(li().get(address).body()).contains("交给承办单位", "社区", "您自己（在另一部设备上或先前）");
    assertThat(li().get(address).body()).doesNotContain("name=\"seen\"");
    assertThat(fixtures.browser(port, Cast.MA_OTHER_OFFICER).get(address).statusCode())
        .isEqualTo(404);
  }

  @Test
  void of_a_task_out_of_sight_one_reads_what_one_did_oneself_and_nothing_else() {
    CaseNo no = fixtures.aReceivedCase();
    act(li(), no, "verify", "灯罩碎了，要换");
    program.run(
        () ->
            db.sql("update cases.case_file set restricted = true, owner_id = -7 where no = :no")
                .param("no", no.value())
                .update());
    assertThat(li().get("/grid/tasks/" + no).statusCode()).isEqualTo(404);

    HttpResponse<String> late = li().get("/grid/tasks/" + no + "/meanwhile?seen=1&do=take");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body()).contains("可能已不归您办", "核实过了", "您自己").doesNotContain("灯罩", "gz-st");
    assertThat(
            fixtures
                .browser(port, Cast.CHEN_COMMUNITY_OFFICER)
                .get("/grid/tasks/" + no + "/meanwhile?seen=1")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_task_of_another_ground_is_not_found() {
    CaseNo no =
        fixtures.aReceivedCase(
            Cast.LIU_RESIDENT, Cast.Ground.NEXT_DOOR, "隔壁的灯坏了", CaseFixtures.LAMP);

    assertThat(li().get("/grid/tasks/" + no).statusCode()).isEqualTo(404);
    assertThat(act(li(), no, "verify", "看过").statusCode()).isEqualTo(404);
  }

  @Test
  void a_resident_has_no_grid() {
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);

    assertThat(wang.get("/grid/today").statusCode()).isEqualTo(403);
    assertThat(new Browser(port).get("/grid/today").statusCode()).isIn(302, 303);
  }

  @Test
  void the_reporter_is_masked() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(li().get("/grid/tasks/" + no).body()).contains("王女士").doesNotContain("1380000");
  }

  @Test
  void her_own_page_names_her_post() {
    assertThat(li().get("/grid/me").body()).contains("网格员", "退出登录");
  }

  private HttpResponse<String> act(Browser who, CaseNo no, String word, String words) {
    return who.submit(
        "/grid/snap", "/grid/tasks/" + no + "/" + word, Map.of("words", words, "way", "VISIT"));
  }

  private Browser li() {
    return fixtures.browser(port, Cast.LI_GRID_WORKER);
  }

  /** All pages of today, because other tests leave tasks behind. */
  private static String everything(Browser who) {
    StringBuilder all = new StringBuilder();
    String next = "/grid/today";
    while (!next.isEmpty()) {
      String page = who.get(next).body();
      all.append(page);
      int at = page.indexOf("rel=\"next\" href=\"");
      next =
          at < 0 ? "" : page.substring(at + 17, page.indexOf('"', at + 17)).replace("&amp;", "&");
    }
    return all.toString();
  }
}
