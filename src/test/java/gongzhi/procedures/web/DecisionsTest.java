package gongzhi.procedures.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.meetings.HeldFixtures;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A matter on its way, through the pages that people use. */
@GongzhiTest
class DecisionsTest {

  @Autowired CaseFixtures fixtures;
  @Autowired DecisionStore store;
  @Autowired HeldFixtures held;
  @LocalServerPort int port;

  @Test
  void an_officer_begins_it_and_everybody_reads_who_answers_and_by_when() {
    String no = begun("four-two", "SELF_GOVERNANCE", "");

    String page = new Browser(port).get("/decisions/" + no).body();

    assertThat(page)
        .contains("楼道要不要装感应灯", "四议两公开", "党支部提议", "赵先生", "组织法", "is-now")
        .doesNotContain("登记</span>");
    assertThat(new Browser(port).get("/decisions?place=yuhua&q=感应灯").body()).contains(no);
    assertThat(new Browser(port).get("/decisions?place=yuhua&q=没有这样的").body()).contains("没有符合条件的");
  }

  @Test
  void what_the_law_forbids_is_refused_on_the_form_and_nothing_moves() {
    String no = begun("four-two", "SELF_GOVERNANCE", "");
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);

    assertThat(act(zhao, no, Map.of("verb", "PASS", "body", "PARTY_BRANCH")).body())
        .contains("还缺：书面提议");
    assertThat(act(zhao, no, Map.of("verb", "PASS", "body", "RESIDENTS_MEETING")).body())
        .contains("不能代替", "组织法");
    assertThat(act(zhao, no, Map.of("verb", "REFUSE", "body", "PARTY_BRANCH", "why", "不办了")).body())
        .contains("不能替大家把它否掉");

    assertThat(decision(no).version()).isEqualTo(1);
    HttpResponse<String> done = proposed(zhao, no);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(decision(no).course().step()).isEqualTo("two-committees");
    assertThat(new Browser(port).get("/decisions/" + no).body())
        .contains("征集记录 3 号", "两委商议", "公开日志");
  }

  @Test
  void of_two_who_act_at_once_only_one_does() {
    String no = begun("four-two", "SELF_GOVERNANCE", "");
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    proposed(zhao, no);

    Map<String, String> late = new HashMap<>(Map.of("verb", "PASS", "body", "TWO_COMMITTEES"));
    late.put("paper-minutes", "记录 1 号");
    late.put("version", "1");

    assertThat(zhao.submit("/desk/decisions/" + no, "/desk/decisions/" + no + "/act", late).body())
        .contains("刚才有人先办了");
  }

  @Test
  void nobody_acts_for_a_post_that_is_not_theirs() {
    String no = begun("four-two", "SELF_GOVERNANCE", "");

    assertThat(fixtures.browser(port, LIN_OWNERS_MEMBER).get("/desk/decisions/" + no).body())
        .doesNotContain("name=\"verb\"");
    assertThat(proposed(fixtures.browser(port, MA_OTHER_OFFICER), no).statusCode()).isEqualTo(403);
    assertThat(proposed(fixtures.browser(port, CHEN_COMMUNITY_OFFICER), no).statusCode())
        .as("who began it does not speak for the branch")
        .isEqualTo(403);
    assertThat(proposed(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER), no).statusCode())
        .as("nor who leads from above")
        .isEqualTo(403);
  }

  @Test
  void two_steps_are_done_as_one_by_whoever_both_unheld_posts_fall_to() {
    Map<String, String> form = new HashMap<>(form("four-two", "SELF_GOVERNANCE", ""));
    form.put("area", fixtures.area(NEXT_DOOR).id().toString());
    String at = start(MA_OTHER_OFFICER, form).headers().firstValue("Location").orElseThrow();
    String no = at.substring(at.lastIndexOf('/') + 1);
    Map<String, String> both = new HashMap<>(Map.of("verb", "PASS_JOINED", "body", "PARTY_BRANCH"));
    both.put("why", "书记空缺，由街道代为办理");
    both.put("version", "1");
    List.of("proposal", "consultation-record", "minutes")
        .forEach(paper -> both.put("paper-" + paper, "示例 1 号"));
    String act = "/desk/decisions/" + no + "/act";

    Browser ma = fixtures.browser(port, MA_OTHER_OFFICER);
    assertThat(ma.submit("/desk/decisions/" + no, act, both).statusCode()).isEqualTo(403);
    Browser xu = fixtures.browser(port, XU_SUBDISTRICT_SECRETARY);
    HttpResponse<String> alone = xu.submit("/desk/decisions/" + no, act, both);
    assertThat(alone.statusCode()).as("theirs to enter, but not to decide alone").isEqualTo(409);
    assertThat(alone.body()).contains("请填它的会议编号");
  }

  @Test
  void a_resident_says_something_and_gets_an_answer_with_its_reason() {
    String no = begun("four-two", "SELF_GOVERNANCE", "");
    Browser wang = fixtures.browser(port, WANG_RESIDENT);

    HttpResponse<String> said =
        wang.submit(
            "/decisions/" + no,
            "/decisions/" + no + "/opinions",
            Map.of("words", "灯的亮度低一点，别照到 3 栋 302 室的窗户，电话 13800002046"));

    assertThat(said.statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get("/decisions/" + no).body()).doesNotContain("灯的亮度低一点");
    assertThat(wang.get("/decisions/" + no + "/csv").body()).doesNotContain("灯的亮度低一点");
    String desk = "/desk/decisions/" + no;
    String waiting = fixtures.browser(port, ZHAO_SECRETARY).get(desk).body();
    assertThat(waiting).contains("灯的亮度低一点", "等查看");
    String release =
        waiting.replaceAll("(?s).*action=\"([^\"]*/opinions/[0-9]+/release)\".*", "$1");
    assertThat(wang.submit("/decisions/" + no, release, Map.of()).statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, ZHAO_SECRETARY).submit(desk, release, Map.of()).statusCode())
        .isEqualTo(303);
    String page = new Browser(port).get("/decisions/" + no).body();
    assertThat(page).contains("灯的亮度低一点", "等答复").doesNotContain("13800002046", "302");
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    String address =
        "/desk/decisions/" + no + "/opinions/" + opinion(zhao.get("/desk/decisions/" + no).body());
    zhao.submit(
        "/desk/decisions/" + no, address, Map.of("answer", "PARTLY", "words", "亮度分两档，晚上十点后调低"));
    assertThat(new Browser(port).get("/decisions/" + no).body()).contains("部分采纳", "亮度分两档");
    proposed(zhao, no);
    assertThat(wang.get("/me/inbox").body()).contains("楼道要不要装感应灯");
    assertThat(fixtures.browser(port, LIU_RESIDENT).get("/me/inbox").body())
        .doesNotContain("楼道要不要装感应灯");
  }

  @Test
  void it_begins_from_cases_and_leads_back_to_them() {
    String caseNo = fixtures.aReceivedCase().value();

    String no = begun("four-two", "SELF_GOVERNANCE", caseNo);

    assertThat(new Browser(port).get("/decisions/" + no).body()).contains("/cases/" + caseNo);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/me/inbox").body())
        .contains("/decisions/" + no);
    assertThat(new Browser(port).get("/decisions/" + no + "/csv").body())
        .contains(caseNo, "党支部", "四议两公开");
    assertThat(start(CHEN_COMMUNITY_OFFICER, "four-two", "SELF_GOVERNANCE", "YH-2611-99999").body())
        .contains("没有编号 YH-2611-99999 的诉求");
  }

  @Test
  void a_procedure_is_not_for_every_matter() {
    assertThat(start(CHEN_COMMUNITY_OFFICER, "four-two", "LIVELIHOOD", "").body())
        .contains("这个程序不管这类事");
    assertThat(start(SUN_SUBDISTRICT_OFFICER, "three-two-two", "OWNERS", "").body())
        .contains("请选是九项里的哪一项");
  }

  @Test
  void the_council_decides_what_was_handed_to_it_and_anything_else_goes_to_the_representatives() {
    Map<String, String> form = new HashMap<>(form("five-steps", "DELEGATED", ""));

    HttpResponse<String> refused = start(CHEN_COMMUNITY_OFFICER, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不在授权清单里", "居民代表会议", "组织法");
    form.put("delegated", "no-such-item");
    assertThat(start(CHEN_COMMUNITY_OFFICER, form).statusCode()).isEqualTo(422);
    form.put("delegated", "garden-plots");
    String at = start(CHEN_COMMUNITY_OFFICER, form).headers().firstValue("Location").orElseThrow();
    String no = at.substring(at.lastIndexOf('/') + 1);
    assertThat(new Browser(port).get("/decisions/" + no).body()).contains("菜地、绿地的划分和管护");
    assertThat(new Browser(port).get("/decisions/delegated?place=zhangjiagang").body())
        .contains("菜地、绿地的划分和管护", "煤炉", "事务性", "技术性");
    form.put("matter", "SELF_GOVERNANCE");
    assertThat(start(CHEN_COMMUNITY_OFFICER, form).statusCode())
        .as("an item of the list is the council's")
        .isEqualTo(422);
  }

  @Test
  void a_committee_is_set_up_by_electing_it_and_by_no_other_item() {
    Map<String, String> form = new HashMap<>(form("owners-committee-setup", "OWNERS", ""));
    form.put("owners", "COMMON_PARTS_CHANGE");
    HttpResponse<String> refused = start(CHEN_COMMUNITY_OFFICER, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    form.put("owners", "COMMITTEE_MEMBERS");
    assertThat(start(CHEN_COMMUNITY_OFFICER, form).statusCode()).isEqualTo(303);
  }

  @Test
  void what_sounds_like_the_owners_is_taken_elsewhere_only_with_a_reason() {
    Map<String, String> form = form("five-steps", "LIVELIHOOD", "");
    form.put("title", "动用公共维修资金更换电梯");

    assertThat(start(CHEN_COMMUNITY_OFFICER, form).body())
        .contains("维修资金", "第二百七十八条", "whyNotOwners");
    form.put("whyNotOwners", "电梯属于街道产权房，不动业主的钱");
    assertThat(start(CHEN_COMMUNITY_OFFICER, form).statusCode()).isEqualTo(303);

    Map<String, String> both = form("four-two", "SELF_GOVERNANCE", "");
    both.put("owners", "FUND_USE");
    assertThat(start(CHEN_COMMUNITY_OFFICER, both).body()).contains("第二百七十八条", "把事项清空");
  }

  @Test
  void whoever_sets_up_an_owners_committee_decides_item_three_and_no_other() {
    Map<String, String> form = form("owners-committee-setup", "OWNERS", "");
    form.put("owners", "COMMON_PARTS_CHANGE");

    assertThat(start(CHEN_COMMUNITY_OFFICER, form).body()).contains("选举或更换业主委员会成员");
    form.put("owners", "COMMITTEE_MEMBERS");
    assertThat(start(CHEN_COMMUNITY_OFFICER, form).statusCode()).isEqualTo(303);
  }

  @Test
  void the_course_is_a_drawing_and_bpmn() {
    String no = begun("four-two", "SELF_GOVERNANCE", "");

    assertThat(new Browser(port).get("/decisions/" + no + "/diagram").body())
        .startsWith("<svg")
        .contains("1 党支部提议");
    assertThat(new Browser(port).get("/decisions/" + no + "/bpmn").body())
        .contains("bpmn:userTask id=\"step-propose\"");
  }

  private String begun(String procedure, String matter, String cases) {
    HttpResponse<String> begun = start(CHEN_COMMUNITY_OFFICER, procedure, matter, cases);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String address = begun.headers().firstValue("Location").orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private HttpResponse<String> start(Cast who, String procedure, String matter, String cases) {
    return start(who, form(procedure, matter, cases));
  }

  private HttpResponse<String> start(Cast who, Map<String, String> form) {
    return fixtures.browser(port, who).submit("/desk/decisions/new", "/desk/decisions", form);
  }

  private Map<String, String> form(String procedure, String matter, String cases) {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(Ground.HERE).id().toString());
    form.put("procedure", procedure);
    form.put("title", "楼道要不要装感应灯");
    form.put("summary", "三个单元的居民都提过，装一遍要用公共收益");
    form.put("matter", matter);
    form.put("cases", cases);
    return form;
  }

  private HttpResponse<String> act(Browser who, String no, Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(typed);
    form.put("version", String.valueOf(decision(no).version()));
    return who.submit("/desk/decisions/" + no, "/desk/decisions/" + no + "/act", form);
  }

  private HttpResponse<String> proposed(Browser who, String no) {
    Map<String, String> form = new HashMap<>(Map.of("verb", "PASS", "body", "PARTY_BRANCH"));
    form.put("paper-proposal", "提议书");
    form.put("paper-consultation-record", "征集记录 3 号");
    form.put("paper-minutes", "支委会记录");
    form.put("meeting", held.yes(fixtures.area(Ground.HERE), "party-branch", "楼道要不要装感应灯"));
    return act(who, no, form);
  }

  private static String opinion(String page) {
    return page.replaceAll("(?s).*/opinions/(\\d+)\".*", "$1");
  }

  private Decision decision(String no) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> store.get(DecisionNo.of(no)));
  }
}
