package gongzhi.procedures.meetings;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.Ground.SUBDISTRICT;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.cases.jointmeeting.JointMeetings;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.bodies.RosterFixtures;
import gongzhi.shared.database.Scope;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes on around a meeting: invitations, the door, voices and their answers, the calendar. */
@GongzhiTest
@Import(MovedClock.class)
class MeetingLifeTest {

  /** Every meeting here begins at seven in the evening of that Friday. */
  private static final Instant AN_HOUR_BEFORE = Instant.parse("2026-11-13T10:00:00Z");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired RosterFixtures rosters;
  @Autowired MovedClock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transactions;
  @Autowired ProgramWork program;
  @Autowired JointMeetings forward;
  @Autowired MeetingPlans plans;
  @Autowired Areas areas;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void whoever_is_there_checks_in_with_the_code_and_is_counted_but_not_named() {
    String desk = called("bench", "树下议事");
    assertThat(arrive(desk, "000000").statusCode()).isEqualTo(409);

    clock.set(AN_HOUR_BEFORE);
    assertThat(chen().submit(desk, desk + "/door", Map.of()).statusCode()).isEqualTo(303);
    String page = chen().get(desk).body();
    String code = page.replaceAll("(?s).*<b>([0-9]{6})</b>.*", "$1");
    String wrong = code.equals("123456") ? "123457" : "123456";

    HttpResponse<String> refused = arrive(desk, wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("签到码不对");
    assertThat(arrive(desk, code).statusCode()).isEqualTo(303);
    assertThat(wang().get(open(desk) + "/here").body()).contains("已签到");
    assertThat(chen().get(desk).body()).contains("到场居民：扫码签到 1 人");
    assertThat(anybody().get(open(desk)).body()).doesNotContain(code);

    clock.pass(Duration.ofDays(1));
    HttpResponse<String> fewer = record(desk, "neighbours", "5", "0");
    assertThat(fewer.statusCode()).isEqualTo(422);
    assertThat(fewer.body()).contains("已有 1 人扫码签到");
    assertThat(record(desk, "neighbours", "5", "4").statusCode()).isEqualTo(303);
    assertThat(wang().get(open(desk) + "/here").body()).doesNotContain("已签到");
  }

  @Test
  void nobody_checks_in_who_is_neither_on_the_list_nor_invited_and_a_member_only_for_their_side() {
    rosters.fill(fixtures.area(HERE), "residents-representatives", 20, "13800002046");
    String desk = called("residents-representatives", "按名单签到");
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("meetings.notice.called 按名单签到");
    assertThat(wang().get("/me/meetings").body()).contains("按名单签到", "居民代表会议");
    clock.set(AN_HOUR_BEFORE);
    chen().submit(desk, desk + "/door", Map.of());
    String code = chen().get(desk).body().replaceAll("(?s).*<b>([0-9]{6})</b>.*", "$1");
    Map<String, String> here = Map.of("side", "representatives", "code", code);

    Browser stranger = as(LIU_RESIDENT);
    assertThat(stranger.get(open(desk) + "/here").body()).contains("不在这次会议的名单里");
    assertThat(stranger.submit("/report", open(desk) + "/here", here).statusCode()).isEqualTo(403);
    assertThat(wang().submit("/report", open(desk) + "/here", here).statusCode()).isEqualTo(303);

    clock.pass(Duration.ofDays(1));
    assertThat(chen().get(desk).body()).contains("已扫码签到");
    record(desk, "representatives", "1", "1");
    sign(desk);
    assertThat(anybody().get(open(desk)).body()).contains("应到 20 人，实到 1 人");
  }

  @Test
  void whoever_speaks_for_an_invited_side_is_told_when_it_is_called_and_when_it_is_called_off() {
    String desk = called("joint-meeting", "停车联席会议");

    assertThat(fixtures.toldTo(LIN_OWNERS_MEMBER)).contains("meetings.notice.called 停车联席会议");
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).contains("meetings.notice.called 停车联席会议");
    assertThat(as(LIN_OWNERS_MEMBER).get("/me/meetings").body()).contains("停车联席会议", open(desk));
    assertThat(as(LIU_RESIDENT).get("/me/meetings").body()).doesNotContain("停车联席会议");
    assertThat(anybody().get(open(desk)).body()).contains("业主委员会");
    chen().submit(desk, desk + "/cancel", Map.of("reason", "改到下个月"));
    assertThat(fixtures.toldTo(LIN_OWNERS_MEMBER)).contains("meetings.notice.cancelled 停车联席会议");
    String other = called("residents-representatives", "监督委员会列席的会");
    assertThat(fixtures.toldTo(SHI_SUPERVISION_MEMBER))
        .contains("meetings.notice.called 监督委员会列席的会");
    assertThat(as(SHI_SUPERVISION_MEMBER).get("/me/meetings").body()).contains("监督委员会列席的会");
    chen().submit(other, other + "/cancel", Map.of("reason", "改到下个月"));
  }

  @Test
  void a_body_that_has_its_day_meets_on_another_only_with_a_reason_that_everybody_reads() {
    Area qingshui = areas.district("qingshui").orElseThrow();
    Area community = areas.descendants(qingshui, Level.COMMUNITY, null, 1).getFirst();
    Instant sunday = Instant.parse("2026-12-06T02:00:00Z");
    NewMeeting wanted = new NewMeeting(community, "joint-meeting", sunday, "议事厅", "改期的联席会", "停车");

    assertThatThrownBy(() -> program.call(() -> plans.of(wanted, sunday)))
        .hasMessage("meetings.say-why-day");
    MeetingPlan plan = program.call(() -> plans.of(wanted.because("周六停电检修"), sunday));
    assertThat(plan.usualOn()).isEqualTo("2026-12-05");
    assertThat(plan.movedWhy()).contains("例会日为", "周六停电检修");
    Instant saturday = Instant.parse("2026-12-05T02:00:00Z");
    assertThat(program.call(() -> plans.of(wanted, saturday)).movedWhy()).isEmpty();
  }

  @Test
  void a_code_is_not_found_by_trying() {
    String desk = called("bench", "试码议事");
    clock.set(AN_HOUR_BEFORE);
    chen().submit(desk, desk + "/door", Map.of());

    for (int tries = 0; tries < 5; tries++) {
      assertThat(arrive(desk, "x").statusCode()).isEqualTo(422);
    }
    assertThat(arrive(desk, "x").statusCode()).isEqualTo(429);
  }

  @Test
  void what_is_said_at_a_hearing_gets_an_answer_before_anybody_signs() {
    String desk = called("coordination", "晾衣架协调");
    clock.pass(Duration.ofDays(5));
    say(desk, "parties", "晾衣架挡了一楼的光，电话 13812345678");
    assertThat(record(desk, "parties", "3", "3").body()).contains("请选有没有达成一致");
    assertThat(record(desk, "parties", "3", "3", Map.of("outcome", "not")).statusCode())
        .isEqualTo(422);
    Map<String, String> outcome = Map.of("outcome", "not", "route", "转人民调解委员会");
    assertThat(record(desk, "parties", "3", "3", outcome).statusCode()).isEqualTo(303);
    say(desk, "parties", "希望统一装伸缩架");
    assertThat(anybody().get(open(desk)).body()).doesNotContain("挡了一楼的光");

    assertThat(chen().get(desk).body()).contains("/desk/cases/new?words=%E5%B8%8C");
    assertThat(chen().get("/desk/cases/new?words=%E5%B8%8C%E6%9C%9B").body())
        .contains("希望</textarea>");
    HttpResponse<String> refused = sign(desk);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("还有 2 条意见没有答复", "第十七条");
    answer(desk, "ADOPTED", "月底前移到东侧");
    answer(desk, "NOT_ADOPTED", "每家尺寸不同，自愿更换");
    assertThat(sign(desk).statusCode()).isEqualTo(303);

    String open = anybody().get(open(desk)).body();
    assertThat(open)
        .contains("没有达成一致，接下来：转人民调解委员会")
        .contains("挡了一楼的光", "采纳", "月底前移到东侧", "不采纳", "自愿更换")
        .doesNotContain("13812345678");
    String minutes = open.replaceAll("(?s).*href=\"(/notices/[^\"]*)\"[^>]*>会议纪要.*", "$1");
    assertThat(anybody().get(minutes).body()).contains("意见：希望统一装伸缩架（不采纳：每家尺寸不同，自愿更换）");
  }

  @Test
  void nobody_but_those_who_serve_the_ground_reads_minutes_before_they_are_signed() {
    String desk = called("bench", "未签的记录");
    clock.pass(Duration.ofDays(5));
    record(desk, "neighbours", "5", "4");

    assertThat(minutesAsAnybody(desk)).isZero();
    sign(desk);
    assertThat(minutesAsAnybody(desk)).isOne();
  }

  @Test
  void the_list_of_members_says_how_many_are_due() {
    String list = "/desk/bodies/" + here() + "/villagers-representatives";
    chen().submit(list, list + "/terms", Map.of("begins", "2026-03-01", "basis", "换届选举"));
    for (String name : new String[] {"甲一", "乙二", "丙三"}) {
      Map<String, String> member = Map.of("name", name, "since", "2026-03-01");
      chen().submit(list, list + "/members", member);
    }
    String desk = called("villagers-representatives", "村民代表例会");
    assertThat(chen().get(desk + "/sheet").body()).contains("签到表", "甲一", "丙三", "村民代表例会");
    clock.pass(Duration.ofDays(5));

    String page = chen().get(desk).body();
    String first = page.replaceFirst("(?s).*?name=\"came\"[^>]*value=\"([0-9]+)\".*", "$1");
    assertThat(record(desk, "representatives", "2", "2", Map.of("came", first)).statusCode())
        .isEqualTo(303);
    sign(desk);
    assertThat(anybody().get(open(desk)).body()).contains("应到 3 人，实到 1 人", "没有达到规定人数");
  }

  @Test
  void who_sits_in_is_invited_and_the_calendar_has_it() {
    String desk = called("residents-representatives", "年度居民代表会议");

    assertThat(anybody().get(open(desk)).body()).contains("居务监督委员会会议列席");
    assertThat(anybody().get("/notices?area=" + here()).body()).contains("年度居民代表会议");
    assertThat(anybody().get("/meetings?area=" + here()).body()).contains("年度居民代表会议");
    String calendar = anybody().get("/meetings.ics?area=" + here()).body();
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("SUMMARY:年度居民代表会议\r\n", "STATUS:CONFIRMED\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(anybody().get("/meetings.ics?area=" + here() + "&body=bench").body())
        .doesNotContain("年度居民代表会议");

    chen().submit(desk, desk + "/cancel", Map.of("reason", "改期另行通知"));
    assertThat(anybody().get("/meetings.ics?area=" + here()).body()).contains("STATUS:CANCELLED");
  }

  @Test
  void an_open_case_stands_on_the_agenda_and_the_department_it_concerns_is_invited() {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "绿地被占，电话 13800001234", "EN01");
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> forward.put(fixtures.act(CHEN_COMMUNITY_OFFICER, no, "要几家一起商量")));
    String form = "/desk/meetings/new?in=" + here() + "&body=joint-meeting";
    assertThat(chen().get(form).body()).contains("value=\"" + no + "\"");

    String desk = called("joint-meeting", "绿地联席会议", Map.of("items", no.value(), "agenda", ""));
    assertThat(anybody().get(open(desk)).body())
        .contains(no.value(), "示例区城市管理局", "小区党组织")
        .doesNotContain("13800001234");
    assertThat(told("meetings.notice.invited", desk)).isEqualTo(1);
    chen().submit(desk, desk + "/cancel", Map.of("reason", "部门来不了，改期"));
    assertThat(told("meetings.notice.cancelled", desk)).isPositive();
    assertThat(fixtures.toldTo(HAN_DEPARTMENT_HANDLER))
        .contains("meetings.notice.cancelled 绿地联席会议");
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("follow.meeting-called 绿地联席会议");

    Map<String, String> unknown = new HashMap<>(fields("joint-meeting", "别处的事"));
    unknown.put("items", "YH-2001-00001");
    HttpResponse<String> refused = chen().submit("/desk/meetings/new", "/desk/meetings", unknown);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不在这里的上会清单里");
  }

  @Test
  void at_the_forum_each_community_reports_in_turn() {
    Instant starts = AN_HOUR_BEFORE;
    NewMeeting forum =
        new NewMeeting(fixtures.area(SUBDISTRICT), "forum", starts, "二楼", "双月座谈会", "");

    assertThat(program.call(() -> plans.of(forum, starts)).reports())
        .contains(fixtures.area(HERE).name() + "汇报");
  }

  @Test
  void who_is_there_rates_once_and_paper_is_counted_beside_it() {
    rosters.fill(fixtures.area(HERE), "residents-representatives", 24, "13800002046");
    String desk = called("appraisal", "楼道灯改造评议", Map.of("day", day(6)));
    clock.set(AN_HOUR_BEFORE.plus(Duration.ofDays(2)));
    chen().submit(desk, desk + "/door", Map.of());
    String code = chen().get(desk).body().replaceAll("(?s).*<b>([0-9]{6})</b>.*", "$1");
    assertThat(rate(desk).statusCode()).isEqualTo(409);
    Map<String, String> here = Map.of("side", "representatives", "code", code);
    wang().submit("/report", open(desk) + "/here", here);
    assertThat(wang().get(open(desk) + "/here").body()).contains("您怎么评这件事");
    assertThat(rate(desk).statusCode()).isEqualTo(303);
    assertThat(rate(desk).statusCode()).isEqualTo(409);
    assertThat(wang().get(open(desk) + "/here").body()).contains("已评议");

    clock.pass(Duration.ofDays(1));
    assertThat(appraised(desk, "20").body()).contains("评议票比到会的 20 人还多");
    assertThat(appraised(desk, "19").statusCode()).isEqualTo(303);
    assertThat(anybody().get(open(desk)).body()).doesNotContain("共 20 票");
    sign(desk);
    assertThat(anybody().get(open(desk)).body()).contains("共 20 票：满意 19，基本满意 0，不满意 1");
    assertThat(voters(desk)).isZero();
    assertThat(told("meetings.notice.appraised", desk)).isEqualTo(1);
  }

  private HttpResponse<String> rate(String desk) {
    return wang().submit("/report", open(desk) + "/rate", Map.of("level", "UNSATISFIED"));
  }

  private HttpResponse<String> appraised(String desk, String paper) {
    Map<String, String> fields = new HashMap<>();
    fields.put("side", "representatives");
    fields.put("due", "24");
    fields.put("present", "20");
    fields.put("slips-SATISFIED", paper);
    fields.put("minutes", "施工单位说了改了哪几个单元，大家提问。");
    return chen().submit("/desk/meetings/new", desk + "/record", fields);
  }

  private long voters(String desk) {
    return program.call(
        () ->
            db.sql(
                    """
                    select count(*) from procedures.appraisal_voter v join procedures.meeting m on m.id = v.meeting_id
                     where m.no = :no
                    """)
                .param("no", desk.replaceAll(".*/", ""))
                .query(Long.class)
                .single());
  }

  private String day(int days) {
    return clock.instant().plus(Duration.ofDays(days)).toString().substring(0, 10);
  }

  @Test
  void meetings_are_listed_by_their_day_the_next_first() {
    String area = "/meetings?area=" + fixtures.area(NEXT_DOOR).id();
    String later = next("bench", "第二场", 9);
    String sooner = next("bench", "第一场", 4);
    next("residents-committee", "居委会碰头", 6);

    assertThat(anybody().get(area).body()).containsSubsequence("第一场", "居委会碰头", "第二场");
    assertThat(anybody().get(area + "&body=bench").body())
        .containsSubsequence("第一场", "第二场")
        .doesNotContain("居委会碰头");
    assertThat(anybody().get(area + "&q=碰头").body()).contains("居委会碰头").doesNotContain("第一场");
    assertThat(anybody().get(area + "&after=x").statusCode()).isEqualTo(200);
    assertThat(anybody().get(area + "&after=" + place(sooner)).body())
        .contains("第二场")
        .doesNotContain("第一场");

    clock.pass(Duration.ofDays(12));
    assertThat(anybody().get(area).body()).doesNotContain("第一场", "第二场");
    assertThat(anybody().get(area + "&when=past").body())
        .containsSubsequence("第二场", "居委会碰头", "第一场");
    assertThat(anybody().get(area + "&when=past&after=" + place(later)).body())
        .contains("第一场")
        .doesNotContain("第二场");
    assertThat(as(MA_OTHER_OFFICER).get("/desk/meetings?when=past").body())
        .containsSubsequence("第二场", "居委会碰头", "第一场");
  }

  private String next(String body, String topic, int days) {
    Map<String, String> fields = new HashMap<>(fields(body, topic));
    fields.put("area", fixtures.area(NEXT_DOOR).id().toString());
    fields.put("day", clock.instant().plus(Duration.ofDays(days)).toString().substring(0, 10));
    return as(MA_OTHER_OFFICER)
        .submit("/desk/meetings/new", "/desk/meetings", fields)
        .headers()
        .firstValue("location")
        .orElseThrow()
        .replaceAll(".*/", "");
  }

  private String place(String no) {
    return program.call(
        () ->
            db.sql(
                    "select extract(epoch from starts_at)::bigint || '-' || id from procedures.meeting where no = :no")
                .param("no", no)
                .query(String.class)
                .single());
  }

  private long told(String key, String desk) {
    return program.call(
        () ->
            db.sql("select count(*) from parties.notice where key = :key and link = :link")
                .param("key", key)
                .param("link", open(desk))
                .query(Long.class)
                .single());
  }

  private String called(String body, String topic) {
    return called(body, topic, Map.of());
  }

  private String called(String body, String topic, Map<String, String> other) {
    Map<String, String> fields = new HashMap<>(fields(body, topic));
    fields.putAll(other);
    return chen()
        .submit("/desk/meetings/new", "/desk/meetings", fields)
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  private Map<String, String> fields(String body, String topic) {
    String day = clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10);
    return Map.of(
        "area", here(), "body", body, "topic", topic, "agenda", "第一项", "day", day, "from", "19:00",
        "venue", "社区二楼");
  }

  private HttpResponse<String> record(String desk, String side, String due, String present) {
    return record(desk, side, due, present, Map.of());
  }

  private HttpResponse<String> record(
      String desk, String side, String due, String present, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("side", side);
    fields.put("due", due);
    fields.put("present", present);
    fields.put("minutes", "大家把事情说清楚了，分头去办。");
    return chen().submit("/desk/meetings/new", desk + "/record", fields);
  }

  private HttpResponse<String> arrive(String desk, String code) {
    Map<String, String> fields = Map.of("side", "neighbours", "code", code);
    return wang().submit("/report", open(desk) + "/here", fields);
  }

  private void say(String desk, String side, String words) {
    assertThat(
            chen()
                .submit(desk, desk + "/voices", Map.of("side", side, "words", words))
                .statusCode())
        .isEqualTo(303);
  }

  private void answer(String desk, String as, String reason) {
    String first =
        chen().get(desk).body().replaceFirst("(?s).*?action=\"([^\"]*/answer)\".*", "$1");
    assertThat(chen().submit(desk, first, Map.of("answer", as, "reason", reason)).statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> sign(String desk) {
    return as(ZHAO_SECRETARY).submit(desk, desk + "/sign", Map.of());
  }

  private int minutesAsAnybody(String desk) {
    String no = desk.replaceAll(".*/", "");
    return Scope.anonymous()
        .call(
            () ->
                Objects.requireNonNull(
                    transactions.execute(
                        _ ->
                            db.sql(
                                    """
                                    select count(*) from procedures.minutes s
                                      join procedures.meeting m on m.id = s.meeting_id
                                     where m.no = :no
                                    """)
                                .param("no", no)
                                .query(Integer.class)
                                .single())));
  }

  private static String open(String desk) {
    return desk.replace("/desk", "");
  }

  private String here() {
    return fixtures.area(HERE).id().toString();
  }

  private Browser chen() {
    return as(CHEN_COMMUNITY_OFFICER);
  }

  private Browser wang() {
    return as(WANG_RESIDENT);
  }

  private Browser as(Cast who) {
    return fixtures.browser(port, who);
  }

  private Browser anybody() {
    return new Browser(port);
  }
}
