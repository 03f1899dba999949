package gongzhi.cases.web.desk;

import static gongzhi.cases.CaseFixtures.LAMP;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.CaseRules.Soon;
import gongzhi.site.Browser;
import gongzhi.site.parts.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each desk shows, and what it does not. */
@GongzhiTest
class WorklistTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void the_inbox_holds_what_waits_for_its_owner() {
    CaseNo received = fixtures.aReceivedCase();
    CaseNo studied = fixtures.aStudiedCase();

    assertThat(all(LI_GRID_WORKER, "/desk/inbox")).contains(received.value());
    assertThat(all(CHEN_COMMUNITY_OFFICER, "/desk/inbox"))
        .contains(studied.value())
        .doesNotContain(received.value());
  }

  @Test
  void a_unit_finds_what_nobody_there_has_taken_on() {
    CaseNo assigned = fixtures.anAssignedCase();

    assertThat(all(Cast.FENG_PROPERTY_MANAGER, "/desk/inbox")).contains(assigned.value());
  }

  @Test
  void the_company_of_another_area_sees_nothing() {
    CaseNo assigned = fixtures.anAssignedCase();
    Desk other = desk(HE_OTHER_MANAGER);

    assertThat(other.page("/desk/inbox")).doesNotContain(assigned.value());
    assertThat(other.page("/desk/cases")).doesNotContain(assigned.value());
    assertThat(other.open(assigned).statusCode()).isEqualTo(404);
  }

  @Test
  void a_company_reads_the_task_and_not_the_words_of_the_reporter() {
    CaseNo assigned = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "王家楼上漏水，夜里睡不着觉", "HB01");
    fixtures.moveToCompany(assigned, "查三楼的水管");
    fixtures.isTheFirstToDo(assigned);
    Desk company = desk(QIAN_PROPERTY_MANAGER);

    assertThat(company.page("/desk/inbox")).contains("查三楼的水管").doesNotContain("睡不着");
    assertThat(company.open(assigned).body())
        .contains("查三楼的水管")
        .doesNotContain("睡不着", "王女士", "138****");
    assertThat(company.page("/desk/cases?q=睡不着")).doesNotContain(assigned.value());
    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/cases?q=睡不着")).contains(assigned.value());
  }

  @Test
  void everything_in_the_area_can_be_searched_and_filtered() {
    CaseNo here = fixtures.aReceivedCase();
    CaseNo there = fixtures.aReceivedCase(LIU_RESIDENT, NEXT_DOOR, "草坪上的井盖翘起来了", "HB06");
    Desk street = desk(SUN_SUBDISTRICT_OFFICER);

    assertThat(street.page("/desk/cases?q=" + here)).contains("row-" + here);
    assertThat(street.page("/desk/cases?q=井盖翘")).contains("row-" + there);
    assertThat(street.page("/desk/cases?category=HB06"))
        .contains("row-" + there)
        .doesNotContain("row-" + here);
    assertThat(street.page("/desk/cases?community=" + fixtures.area(NEXT_DOOR).id()))
        .doesNotContain("row-" + here);
    assertThat(street.page("/desk/cases?status=RESOLVED")).doesNotContain("row-" + here);
    assertThat(street.page("/desk/cases?q=没有人说过这句")).contains("没有符合条件的");
  }

  @Test
  void signs_are_searched_as_they_are_written() {
    CaseNo here = fixtures.aReceivedCase();
    CaseNo percent = fixtures.aReceivedCase(LIU_RESIDENT, NEXT_DOOR, "公摊多收了15%_有人管吗", "HB06");
    Desk street = desk(SUN_SUBDISTRICT_OFFICER);
    String end = here.value().substring(here.value().length() - 5);

    assertThat(street.page("/desk/cases?q=%25_"))
        .contains("row-" + percent)
        .doesNotContain("row-" + here);
    assertThat(street.page("/desk/cases?q=_____")).contains("没有符合条件的");
    assertThat(street.page("/desk/cases?q=%25" + end)).doesNotContain("row-" + here);
    assertThat(street.page("/desk/cases?q=" + end)).contains("row-" + here);
  }

  @Test
  void once_it_is_done_the_sheet_tells_who_did_it_and_who_asks() {
    CaseNo no = fixtures.aCaseReportedDone();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body())
        .contains("<dt>办理单位</dt>", "<dt>回访人</dt>", "示例物业公司")
        .doesNotContain("<dt>责任人</dt>");
  }

  @Test
  void the_sum_and_the_tab_count_the_same() {
    fixtures.aReceivedCase();
    String page = desk(CHEN_COMMUNITY_OFFICER).page("/desk/inbox?q=灯");

    assertThat(page).containsPattern("筛出 [0-9+]+ 件");
    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/inbox")).containsPattern("共 [0-9+]+ 件");
  }

  @Test
  void pages_go_on_where_the_one_before_ended() {
    for (int i = 0; i < WorkQuery.PAGE + 3; i++) {
      fixtures.aReceivedCase(LIU_RESIDENT, NEXT_DOOR, "第" + i + "盏路灯不亮", LAMP);
    }
    String first = desk(Cast.MA_OTHER_OFFICER).page("/desk/cases?q=路灯不亮");
    String next =
        first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    String second = desk(Cast.MA_OTHER_OFFICER).page(next);

    assertThat(first).contains("第32盏", "第3盏").doesNotContain("第2盏路灯");
    assertThat(second).contains("第2盏路灯", "第0盏路灯").doesNotContain("第32盏");
  }

  @Test
  void a_broken_address_of_a_page_is_refused() {
    assertThat(desk(LI_GRID_WORKER).browser().get("/desk/inbox?after=x").statusCode())
        .isEqualTo(422);
  }

  @Test
  void what_somebody_handled_stays_findable_for_them() {
    CaseNo given = fixtures.anAssignedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/mine")).contains("row-" + given);
    assertThat(desk(SUN_SUBDISTRICT_OFFICER).page("/desk/mine")).doesNotContain("row-" + given);
  }

  @Test
  void what_is_supervised_is_watched_from_above() {
    CaseNo watched = fixtures.aStudiedCase();
    desk(WU_SUPERVISOR).act(watched, "supervise", "words", "拖得太久");

    assertThat(desk(SUN_SUBDISTRICT_OFFICER).page("/desk/watch")).contains("row-" + watched);
  }

  @Test
  void htmx_gets_the_rows_alone() {
    Browser browser = desk(LI_GRID_WORKER).browser();

    assertThat(browser.get("/desk/inbox", "HX-Request", "true").body())
        .doesNotContain("<html", "<h1");
  }

  @Test
  void residents_have_no_desk() {
    assertThat(desk(WANG_RESIDENT).browser().get("/desk/inbox").statusCode()).isEqualTo(403);
    assertThat(new Browser(port).get("/desk/inbox").statusCode()).isEqualTo(303);
  }

  @Test
  void a_list_is_taken_along_by_whoever_may_export() {
    CaseNo here = fixtures.aReceivedCase();

    assertThat(desk(ZHENG_DISPATCHER).page("/desk/export/cases?q=" + here)).contains(here.value());
    assertThat(desk(CHEN_COMMUNITY_OFFICER).browser().get("/desk/export/cases").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_table_never_starts_a_formula() {
    assertThat(Csv.cell("=1+1")).isEqualTo("\"'=1+1\"");
    assertThat(Csv.cell("＝1+1")).isEqualTo("\"'＝1+1\"");
    assertThat(Csv.cell("他说\"好\"")).isEqualTo("\"他说\"\"好\"\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "60, 59",
    "400, 239",
    "400, 241",
    "1440, 350",
    "1440, 700",
    "40000, 9990",
    "40000, 11000"
  })
  void what_is_due_soon_is_what_the_rules_call_so(int given, int left) {
    CaseNo received = fixtures.aReceivedCase();
    fixtures.hasLeft(received, given, left);

    assertThat(all(LI_GRID_WORKER, "/desk/inbox?due=soon").contains(received.value()))
        .isEqualTo(new Soon(25, 4).isNear(left, given));
  }

  private String all(Cast who, String list) {
    StringBuilder all = new StringBuilder();
    String next = list;
    while (!next.isEmpty()) {
      String page = desk(who).page(next);
      all.append(page);
      next =
          page.contains("rel=\"next\"")
              ? page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                  .replace("&amp;", "&")
              : "";
    }
    return all.toString();
  }
}
