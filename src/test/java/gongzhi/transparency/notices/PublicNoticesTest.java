package gongzhi.transparency.notices;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is posted stays as it was; who disagrees is answered before it counts. */
@GongzhiTest
@Import(MovedClock.class)
class PublicNoticesTest {

  private static final Pattern RECEIPT = Pattern.compile("YY-[0-9]{4}-[0-9]{5}");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Notices notices;
  @Autowired GridFixtures ground;
  @Autowired Areas areas;
  @Autowired MovedClock clock;
  @Autowired JdbcClient db;
  @Autowired ProgramWork program;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void is_written_looked_through_and_frozen_when_it_is_published() {
    String desk = published("decision-draft", "楼道改造费用分摊方案");
    String no = desk.replaceAll(".*/", "");

    String page = anybody().get("/notices/" + no).body();
    assertThat(no).startsWith("GS-2611-");
    assertThat(page)
        .contains("楼道改造费用分摊方案", "公示中", "编号 " + no, "11 月 9 日", "11 月 16 日", "待对照现行文本核实");
    String record = page.replaceAll("(?s).*href=\"(/verify/[0-9a-f]{20})\".*", "$1");
    assertThat(anybody().get(record).statusCode()).isEqualTo(200);
    assertThat(anybody().get("/notices?area=" + here().id() + "&q=改造费用").body()).contains(no);
    assertThat(anybody().get("/notices.atom?area=" + here().id()).body())
        .contains("/notices/" + no);
    assertThat(anybody().get("/notices/" + no + "/sheet").body()).contains("校验码", "is-a4", "<svg");
    assertThat(anybody().get("/notices?kind=announcement&area=" + here().id()).body())
        .doesNotContain(no);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                program.call(() -> db.sql("update transparency.notice set title = '改过'").update()));
  }

  @Test
  void what_looks_like_a_name_or_a_door_is_asked_about_before_it_is_posted() {
    Map<String, String> named = Map.of("body", "楼道堆物请联系张三，住1-1-101，晚上都在家。");
    String draft = draft("general", "楼道清理", named).headers().firstValue("location").orElseThrow();

    assertThat(chen().get(draft).body()).contains("像是有人的姓名或者门牌", "联系张三", "1-1-101");
    HttpResponse<String> refused = chen().submit(draft, draft + "/publish", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请改掉，或者确认必须公开");
    assertThat(chen().submit(draft, draft + "/publish", Map.of("sure", "1")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_neighbourhood_has_notices_of_its_own() {
    Area quarter = areas.get(Objects.requireNonNull(ground.grids(1, 1).getFirst().parent()));
    Map<String, String> there = Map.of("area", quarter.id().toString());

    String no = no(published("decision-draft", "小区停车方案", there));

    assertThat(anybody().get("/notices/" + no).body()).contains(quarter.name(), "小区停车方案");
    assertThat(object(fixtures.browser(port, WANG_RESIDENT), no, "北门不要停车").statusCode())
        .isEqualTo(303);
  }

  @Test
  void nobody_is_posted_with_their_phone_and_an_office_is() {
    String body = "入围名单：李某，手机 13812345678，身份证 110101199003071234。咨询电话：0731-85556666。";
    String desk = published("project-list", "志愿岗位名单", Map.of("body", body));

    assertThat(anybody().get("/notices/" + no(desk)).body())
        .contains("李某", "0731-85556666")
        .doesNotContain("13812345678", "110101199003071234");
  }

  @Test
  void a_resident_objects_and_the_notice_counts_only_after_the_answer() {
    String no = no(published("project-list", "微实事项目名单"));
    Browser wang = fixtures.browser(port, WANG_RESIDENT);
    assertThat(anybody().get("/notices/" + no).body())
        .as("nobody types what is lost at the sign-in")
        .contains("/login?next=/notices/" + no)
        .doesNotContain("id=\"objection\"");

    HttpResponse<String> sent = object(wang, no, "第三项和去年的重复，建议换成路灯。");
    assertThat(sent.statusCode()).isEqualTo(303);
    String receipt = receiptIn(sent.headers().firstValue("location").orElseThrow());
    assertThat(wang.get("/notices/" + no + "/objections/" + receipt).body())
        .contains(receipt, "11 月 16 日前答复", "第三项和去年的重复", "/verify/");
    assertThat(anybody().get("/notices/" + no).body())
        .contains(receipt)
        .doesNotContain("第三项和去年的重复");
    assertThat(fixtures.browser(port, LIU_RESIDENT).get("/notices/" + no).body())
        .doesNotContain("第三项和去年的重复");

    clock.pass(Duration.ofDays(9));
    assertThat(standing(no).isOver(clock.instant())).isTrue();
    assertThat(standing(no).isSettled(clock.instant())).isFalse();
    assertThat(anybody().get("/notices/" + no).body()).contains("待答复异议", "应在 11 月 16 日前答复");
    assertThat(chen().get("/desk/notices").body()).contains("有异议超期没答复", "微实事项目名单");

    assertThat(answer(no, receipt, "PARTLY", "第三项改为路灯，另行公示，可打 13912345678 问。").statusCode())
        .isEqualTo(303);
    assertThat(new Browser(port).get("/notices/" + no).body())
        .contains("第三项改为路灯")
        .doesNotContain("13912345678");
    assertThat(standing(no).isSettled(clock.instant())).isTrue();
    assertThat(anybody().get("/notices/" + no).body()).contains("第三项改为路灯", "部分采纳（答复超期）", "期满无遗留");
    assertThat(answer(no, receipt, "UPHELD", "再答复一次。").statusCode()).isEqualTo(409);
  }

  @Test
  void staff_write_down_what_was_said_on_the_phone() {
    String desk = published("welfare-list", "救助初审名单公示");

    HttpResponse<String> sent =
        chen().submit(desk, desk + "/objections", Map.of("channel", "PHONE", "words", "有一户家里有车。"));

    String receipt = receiptIn(sent.headers().firstValue("location").orElseThrow());
    assertThat(anybody().get("/notices/" + no(desk) + "/objections/" + receipt).body())
        .contains("电话", "11 月 16 日前答复")
        .doesNotContain("有一户家里有车");
    assertThat(fixtures.browser(port, ZHAO_SECRETARY).get(desk).body()).contains("有一户家里有车");
    assertThat(chen().submit(desk, desk + "/objections", Map.of("words", "没选怎么提的。")).statusCode())
        .isEqualTo(422);
    MarkedField.isOnlyOne(
        chen().submit(desk, desk + "/objections", Map.of("channel", "VISIT")), "taken");
  }

  @Test
  void nobody_objects_after_the_last_day_or_to_what_takes_none() {
    String no = no(published("project-list", "优秀楼长名单"));
    String open = no(published("affairs", "第三季度居务公开"));
    Browser wang = fixtures.browser(port, WANG_RESIDENT);

    assertThat(object(wang, open, "账目看不懂。").statusCode()).isEqualTo(409);
    MarkedField.isOnlyOne(object(wang, no, ""), "words");
    clock.set(MovedClock.MONDAY.plus(Duration.ofDays(7).plusHours(14)));
    assertThat(standing(no).lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(object(wang, no, "最后一天晚上也来得及。").statusCode()).isEqualTo(303);
    clock.pass(Duration.ofHours(2));
    assertThat(object(wang, no, "第二天就晚了。").statusCode()).isEqualTo(409);
  }

  @Test
  void the_supervision_committee_says_whether_it_agrees() {
    String desk = published("result", "楼道改造实施结果");
    String no = no(desk);
    clock.pass(Duration.ofDays(10));
    assertThat(standing(no).isSettled(clock.instant())).isFalse();
    assertThat(anybody().get("/notices/" + no).body()).contains("待会签");
    assertThat(fixtures.toldTo(SHI_SUPERVISION_MEMBER))
        .anyMatch(told -> told.contains("posted.notice.to-countersign"));
    Browser shi = fixtures.browser(port, SHI_SUPERVISION_MEMBER);
    assertThat(shi.get("/desk/notices").body()).contains("楼道改造实施结果");

    assertThat(
            chen()
                .submit(desk, desk + "/opinion", Map.of("agrees", "yes", "words", "同意"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            shi.submit(desk, desk + "/opinion", Map.of("agrees", "yes", "words", "账目核对过，同意。"))
                .statusCode())
        .isEqualTo(303);

    assertThat(standing(no).isSettled(clock.instant())).isTrue();
    assertThat(anybody().get("/notices/" + no).body()).contains("账目核对过", "示例社区居务监督委员会");
  }

  @Test
  void is_corrected_only_by_a_new_one_that_names_it() {
    String desk = published("general", "停水通知二十日上午");
    String no = no(desk);
    String form = chen().get("/desk/notices/new?replaces=" + no + "&how=CORRECTS").body();
    assertThat(form).contains("停水通知二十日上午", "更正 " + no);

    String later = published("general", "停水通知改为下午", Map.of("replaces", no, "how", "CORRECTS"));

    assertThat(anybody().get("/notices/" + no).body()).contains("已更正", no(later));
    assertThat(anybody().get("/notices/" + no(later)).body()).contains("更正 " + no);
    assertThat(standing(no).replaced()).isTrue();
    HttpResponse<String> again =
        draft("general", "再更正一次", Map.of("replaces", no, "how", "WITHDRAWS"));
    String draft = again.headers().firstValue("location").orElseThrow();
    assertThat(chen().submit(draft, draft + "/publish", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void refuses_a_shorter_term_and_keeps_what_was_typed() {
    HttpResponse<String> refused = draft("voter-list", "选民名单公布", Map.of("days", "5"));

    MarkedField.isOnlyOne(refused, "days");
    assertThat(refused.body()).contains("选民名单公布", "最少 20 天");
    assertThat(draft("", "选民名单公布", Map.of()).body()).contains("请选发什么");
  }

  @Test
  void only_who_serves_the_ground_posts_there() {
    String desk = published("general", "党群服务中心开放时间");

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(desk).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, LI_GRID_WORKER).get("/desk/notices/new").statusCode())
        .isEqualTo(403);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> publish(MA_OTHER_OFFICER))
        .withMessage("permission.missing");
    assertThat(anybody().get("/?x").body()).doesNotContain("党群服务中心开放时间");
  }

  @Test
  void other_parts_of_the_program_post_in_the_same_transaction() {
    NoticeNo no = publish(CHEN_COMMUNITY_OFFICER);

    assertThat(standing(no.value()).lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(standing(no.value()).openObjections()).isZero();
  }

  private NoticeNo publish(Cast who) {
    NewNotice text = NewNotice.of(here(), "owners-roll", "业主名册公布", "名册张贴在单元门口，请核对。");
    return fixtures.as(who, () -> notices.publish(fixtures.viewer(who), text));
  }

  private String published(String term, String title) {
    return published(term, title, Map.of());
  }

  /** Writes a draft, looks it through and publishes it; says where it is at the desk. */
  private String published(String term, String title, Map<String, String> more) {
    String draft = draft(term, title, more).headers().firstValue("location").orElseThrow();
    assertThat(chen().get(draft).body()).contains(title, "发布后谁也改不了");
    return chen()
        .submit(draft, draft + "/publish", Map.of())
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  private HttpResponse<String> draft(String term, String title, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.putIfAbsent("area", here().id().toString());
    fields.put("term", term);
    fields.put("title", title);
    fields.putIfAbsent("body", "第一段说清是什么事。\n第二段说清找谁问。");
    return chen().submit("/desk/notices/new", "/desk/notices/drafts", fields);
  }

  private static HttpResponse<String> object(Browser who, String no, String words) {
    String page = "/notices/" + no;
    return who.submit(page, page + "/objections", Map.of("words", words));
  }

  private HttpResponse<String> answer(String no, String receipt, String outcome, String reasons) {
    String desk = "/desk/notices/" + no;
    return chen()
        .submit(
            desk,
            desk + "/objections/" + receipt + "/answer",
            Map.of("outcome", outcome, "reasons", reasons));
  }

  private NoticeStanding standing(String no) {
    return program.call(() -> notices.standing(new NoticeNo(no))).orElseThrow();
  }

  private static String receiptIn(String address) {
    Matcher found = RECEIPT.matcher(address);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String no(String desk) {
    return desk.replaceAll(".*/", "");
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }

  private Browser anybody() {
    return new Browser(port);
  }

  private Area here() {
    return fixtures.area(HERE);
  }
}
