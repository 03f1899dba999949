package gongzhi.procedures.workplans;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A plan is split into tasks, each with who leads, guides, coordinates and carries it out. */
@GongzhiTest
@Import(MovedClock.class)
class WorkPlansTest {

  private static final String DESK = "/desk/plans";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void its_tasks_have_four_parts_a_unit_that_is_told_and_a_day_and_everybody_sees_how_far_it_is() {
    String desk = made("三零社区创建方案");
    Map<String, String> task = task("楼道堆物清理一遍");
    assertThat(chen().submit(desk, desk + "/tasks", task).statusCode()).isEqualTo(303);

    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).contains("workplan.notice.task 三零社区创建方案");
    String open = open(desk);
    assertThat(open)
        .contains("楼道堆物清理一遍", "统筹", "社区党委", "指导", "街道组织办", "协调", "社会工作部")
        .contains("落实单位", "示例物业公司", "已办完 0 项，共 1 项");
    clock.pass(Duration.ofDays(40));
    assertThat(open(desk)).contains("应在");
  }

  @Test
  void the_unit_reports_its_task_and_whoever_made_the_plan_accepts_it_or_gives_it_back() {
    String desk = made("楼道清理方案");
    chen().submit(desk, desk + "/tasks", task("堆物清理一遍"));
    String plan = desk.replace("/desk", "");
    assertThat(chen().get(desk).body()).doesNotContain("/report", "/accept");
    Browser qian = fixtures.browser(port, QIAN_PROPERTY_MANAGER);
    String report = action(qian.get(plan).body(), "report");
    Map<String, String> said = Map.of("result", "六个单元清完了");
    assertThat(chen().submit(desk, report, said).statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, HE_OTHER_MANAGER).submit(plan, report, said).statusCode())
        .isEqualTo(403);

    assertThat(qian.submit(plan, report, said).statusCode()).isEqualTo(303);
    assertThat(open(desk)).contains("已报办完，等验收", "已办完 0 项");
    assertThat(qian.submit(plan, report, said).statusCode()).isEqualTo(409);
    String taken = action(chen().get(desk).body(), "accept").replace("/accept", "");
    chen().submit(desk, taken + "/return", Map.of("result", "三单元地下室还有"));
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).contains("workplan.notice.returned 楼道清理方案");
    assertThat(chen().submit(desk, taken + "/accept", Map.of()).statusCode()).isEqualTo(409);

    qian.submit(plan, report, Map.of("result", "地下室也清完了"));
    assertThat(chen().submit(desk, taken + "/accept", Map.of()).statusCode()).isEqualTo(303);
    assertThat(open(desk)).contains("三单元地下室还有", "认可办完：地下室也清完了", "已办完 1 项，共 1 项");
  }

  private static String action(String page, String act) {
    return page.replaceAll("(?s).*action=\"([^\"]*/" + act + ")\".*", "$1");
  }

  @Test
  void what_is_missing_is_marked_and_no_unit_of_elsewhere_is_given_a_task() {
    MarkedField.isOnlyOne(chen().submit(DESK, DESK, Map.of("title", "方")), "title");
    String desk = made("背街小巷照明方案");
    Map<String, String> late = new HashMap<>(task("装十盏灯"));
    late.put("due", "2020-01-01");
    MarkedField.isOnlyOne(chen().submit(desk, desk + "/tasks", late), "due");
    Map<String, String> other = new HashMap<>(task("装十盏灯"));
    other.put("unit", Cast.Unit.OTHER_COMPANY.id().toString());
    assertThat(chen().submit(desk, desk + "/tasks", other).statusCode()).isEqualTo(422);
  }

  @Test
  void only_its_own_level_changes_a_plan() {
    String desk = made("暑期安全方案");

    Browser ma = fixtures.browser(port, MA_OTHER_OFFICER);
    assertThat(ma.get(desk).statusCode()).isEqualTo(404);
    assertThat(ma.submit(DESK, desk + "/tasks", task("别处的任务")).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/plans?place=yuhua").body()).contains("暑期安全方案");
  }

  private static Map<String, String> task(String words) {
    return Map.of(
        "task",
        words,
        "leads",
        "社区党委",
        "guides",
        "街道组织办",
        "coordinates",
        "社会工作部",
        "unit",
        Cast.Unit.PROPERTY_COMPANY.id().toString(),
        "due",
        "2026-12-01");
  }

  private String made(String title) {
    Map<String, String> plan =
        Map.of("title", title, "basis", "十一月动员大会", "words", "分三步走，月月看进展，年底算总账。");
    return chen().submit(DESK, DESK, plan).headers().firstValue("location").orElseThrow();
  }

  private String open(String desk) {
    return new Browser(port).get(desk.replace("/desk", "")).body();
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }
}
