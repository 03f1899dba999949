package gongzhi.procedures.supervision;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.Areas;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The supervision committee sits in, finds and asks; who was asked answers; it alone ends that. */
@GongzhiTest
@Import(MovedClock.class)
class FindingsTest {

  private static final String DESK = "/desk/findings";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired Areas areas;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_finding_has_an_owner_and_a_day_and_is_closed_only_by_the_committee() {
    String no = raised("公示栏照片和实际张贴不一致，张贴人电话 13812345678", "为什么少贴了三天？");
    String open = get("/findings/" + no);
    assertThat(open).contains("公示栏照片和实际张贴不一致", "社区工作者", "11 月 18 日").doesNotContain("13812345678");
    assertThat(fixtures.toldTo(CHEN_COMMUNITY_OFFICER)).contains("finding.notice.asked 为什么少贴了三天？");
    assertThat(get("/findings?place=" + place())).contains("为什么少贴了三天？");

    assertThat(answer(SHI_SUPERVISION_MEMBER, no, "我自己答复也行").statusCode()).isEqualTo(403);
    assertThat(as(MA_OTHER_OFFICER).get(DESK + "/" + no).statusCode()).isEqualTo(404);
    assertThat(answer(CHEN_COMMUNITY_OFFICER, no, "").statusCode()).isEqualTo(422);
    assertThat(answer(CHEN_COMMUNITY_OFFICER, no, "台风那三天收进来了，没有补贴。").statusCode()).isEqualTo(303);
    assertThat(fixtures.toldTo(SHI_SUPERVISION_MEMBER))
        .contains("finding.notice.answered 为什么少贴了三天？");
    assertThat(settle(CHEN_COMMUNITY_OFFICER, no, "yes", "我看可以").statusCode()).isEqualTo(403);

    clock.pass(Duration.ofDays(1));
    settle(SHI_SUPERVISION_MEMBER, no, "no", "那就补贴三天，请说哪天补完。");
    assertThat(get("/findings/" + no)).contains("不满意，11 月 19 日前再答复", "那就补贴三天");
    answer(CHEN_COMMUNITY_OFFICER, no, "从今天起补贴三天，照片另附。");
    settle(SHI_SUPERVISION_MEMBER, no, "yes", "看过了，补了三天。");
    assertThat(get("/findings/" + no)).contains("已销号", "看过了，补了三天");
    assertThat(answer(CHEN_COMMUNITY_OFFICER, no, "再补充一句话").statusCode()).isEqualTo(409);
  }

  @Test
  void what_nobody_answers_in_time_is_late_for_everybody_to_see() {
    raised("合同没有三家比价的记录", "比价表在哪里？");
    assertThat(get("/findings?place=" + place() + "&state=LATE")).doesNotContain("比价表在哪里");

    clock.pass(Duration.ofDays(10));
    assertThat(get("/findings?place=" + place() + "&state=LATE")).contains("比价表在哪里", "超期未答复");
    assertThat(as(CHEN_COMMUNITY_OFFICER).get(DESK + "?state=LATE").body()).contains("比价表在哪里");
  }

  @Test
  void it_sits_in_and_asks_about_the_meeting() {
    String meeting = met();
    assertThat(get(meeting.replace("/desk", ""))).contains("居务监督委员会会议列席", "到 2 人");
    String no = meeting.replaceAll(".*/", "");

    Browser shi = as(SHI_SUPERVISION_MEMBER);
    assertThat(shi.get(DESK + "/new?about=" + no).body()).contains("value=\"" + no + "\"");
    raise(Map.of("about", no, "words", "表决时没有点人数", "question", "票数怎么核的？"));
    assertThat(get(meeting.replace("/desk", ""))).contains("监督意见", "票数怎么核的？");
    MarkedField.isOnlyOne(
        raise(Map.of("about", "第三次会", "words", "表决时没有点人数", "question", "票数怎么核的？")), "about");
  }

  @Test
  void who_is_kin_of_the_committee_that_is_supervised_is_flagged() {
    String list = "/desk/bodies/" + here() + "/supervision-committee";
    Browser chen = as(CHEN_COMMUNITY_OFFICER);
    chen.submit(list, list + "/terms", Map.of("begins", "2026-03-01", "basis", "换届选举"));
    Map<String, String> member = Map.of("name", "石敢当", "since", "2026-03-01");
    chen.submit(list, list + "/members", member);
    assertThat(as(SHI_SUPERVISION_MEMBER).get(DESK).body()).doesNotContain("石敢当");

    String declare = chen.get(list).body().replaceFirst("(?s).*?action=\"([^\"]*/ties)\".*", "$1");
    assertThat(chen.submit(list, declare, Map.of("tie", "COMMITTEE_KIN")).statusCode())
        .isEqualTo(303);
    assertThat(chen.get(list).body()).contains("石敢当", "不能再任");
    assertThat(chen.get(DESK).body()).contains("石敢当有近亲属在居委会任职");
    assertThat(get("/meetings/bodies/" + here() + "/supervision-committee")).doesNotContain("近亲属");
  }

  private String met() {
    String day = clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10);
    Map<String, String> call =
        Map.of(
            "area",
            here(),
            "body",
            "residents-council",
            "topic",
            "停车位划线",
            "agenda",
            "划线方案",
            "day",
            day,
            "from",
            "19:00",
            "venue",
            "社区二楼");
    Browser chen = as(CHEN_COMMUNITY_OFFICER);
    String desk =
        chen.submit("/desk/meetings/new", "/desk/meetings", call)
            .headers()
            .firstValue("location")
            .orElseThrow();
    clock.pass(Duration.ofDays(5));
    Map<String, String> record = new HashMap<>();
    record.put("side", "councillors");
    record.put("due", "15");
    record.put("present", "12");
    record.put("guest", "supervision-committee");
    record.put("sat", "2");
    record.put("minutes", "看了划线图，提了三处要改。");
    assertThat(
            as(CHEN_COMMUNITY_OFFICER)
                .submit("/desk/meetings/new", desk + "/record", record)
                .statusCode())
        .isEqualTo(303);
    as(ZHAO_SECRETARY).submit(desk, desk + "/sign", Map.of());
    return desk;
  }

  private String raised(String words, String question) {
    HttpResponse<String> raised = raise(Map.of("words", words, "question", question));
    return raised
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new AssertionError(raised.body()))
        .replaceAll(".*/", "");
  }

  private HttpResponse<String> raise(Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(typed);
    form.put("area", here());
    form.put("role", "community_officer");
    return as(SHI_SUPERVISION_MEMBER).submit(DESK + "/new", DESK, form);
  }

  private HttpResponse<String> answer(Cast who, String no, String words) {
    String page = DESK + "/" + no;
    return as(who).submit(tokens(who), page + "/answer", Map.of("words", words));
  }

  private HttpResponse<String> settle(Cast who, String no, String content, String words) {
    String page = DESK + "/" + no;
    return as(who)
        .submit(tokens(who), page + "/settle", Map.of("content", content, "words", words));
  }

  /** A page of theirs with a form, whatever the finding allows. */
  private static String tokens(Cast who) {
    return who == SHI_SUPERVISION_MEMBER ? DESK + "/new" : "/desk/meetings/new";
  }

  private String place() {
    return areas.place(fixtures.area(HERE));
  }

  private String here() {
    return fixtures.area(HERE).id().toString();
  }

  private String get(String address) {
    return new Browser(port).get(address).body();
  }

  private Browser as(Cast who) {
    return fixtures.browser(port, who);
  }
}
