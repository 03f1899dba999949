package gongzhi.procedures.meetings;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.bodies.RosterFixtures;
import gongzhi.procedures.meetings.MeetingStanding.Phase;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A meeting is called with a notice, recorded with who was there, signed by another, and public.
 */
@GongzhiTest
@Import(MovedClock.class)
class BodyMeetingsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Meetings meetings;
  @Autowired RosterFixtures rosters;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;

  private List<Long> representatives = List.of();

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
    representatives = rosters.fill(fixtures.area(HERE), "residents-representatives", 30, "");
  }

  @Test
  void runs_from_its_notice_to_its_published_minutes_and_opens_the_next() {
    String desk = called("第四季度居民代表会议");
    assertThat(anybody().get("/notices?area=" + here()).body()).contains("会议通知：第四季度居民代表会议");
    assertThat(record(desk, "30", "20", Map.of()).statusCode()).isEqualTo(409);

    clock.pass(Duration.ofDays(5));
    HttpResponse<String> recorded =
        record(
            desk,
            "30",
            "20",
            Map.of(
                "words",
                "楼道灯改成声控",
                "item",
                "1",
                "yes",
                "11",
                "no",
                "5",
                "owner",
                "物业公司",
                "by",
                "2026-12-01"));
    assertThat(recorded.statusCode()).isEqualTo(303);
    assertThat(standing(desk).quorate()).isTrue();
    assertThat(standing(desk).phase()).isEqualTo(Phase.RECORDED);
    assertThat(open(desk)).doesNotContain("楼道灯改成声控");
    assertThat(sign(CHEN_COMMUNITY_OFFICER, desk).statusCode()).isEqualTo(403);

    assertThat(sign(ZHAO_SECRETARY, desk).statusCode()).isEqualTo(303);
    assertThat(standing(desk).phase()).isEqualTo(Phase.PUBLISHED);
    assertThat(standing(desk).resolutions())
        .containsExactly(new MeetingStanding.Resolved("楼道灯", "楼道灯改成声控", 11, 5, true));
    assertThat(open(desk)).contains("楼道灯改成声控", "应到 30 人，实到 20 人", "达到规定人数", "物业公司");
    assertThat(anybody().get("/notices/" + standing(desk).minutes()).body())
        .contains("会议纪要：第四季度居民代表会议", "同意 11，不同意 5，通过");

    String next = called("第一季度居民代表会议");
    clock.pass(Duration.ofDays(30));
    assertThat(chen().get(next).body()).contains("先说上次定下的", "楼道灯改成声控", "应在12 月 1 日前办完");
    String done = chen().get(desk).body().replaceAll("(?s).*action=\"([^\"]*/done)\".*", "$1");
    assertThat(chen().submit(desk, done, Map.of()).statusCode()).isEqualTo(303);
    assertThat(chen().get(next).body()).doesNotContain("先说上次定下的");
  }

  @Test
  void too_few_people_resolve_nothing_and_are_told_by_which_law() {
    String desk = called("临时居民代表会议");
    clock.pass(Duration.ofDays(5));

    HttpResponse<String> refused =
        record(desk, "30", "19", Map.of("words", "楼道灯改成声控", "yes", "19"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("到会没有达到规定人数", "村民委员会组织法第二十五条", "大家都说了楼道灯的事");

    assertThat(record(desk, "30", "19", Map.of()).statusCode()).isEqualTo(303);
    assertThat(standing(desk).quorate()).isFalse();
  }

  @Test
  void a_body_of_which_nobody_knows_who_belongs_to_it_resolves_nothing() {
    String desk = call("residents-council", "停车议事");
    clock.pass(Duration.ofDays(5));
    assertThat(chen().get(desk).body()).contains("还没有登记成员名单");

    Map<String, String> typed = Map.of("words", "划二十个车位", "item", "2", "yes", "9");
    HttpResponse<String> refused = record(desk, "councillors", "15", "15", typed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("算不出法定人数", "请先登记名单");
    assertThat(record(desk, "councillors", "15", "15", Map.of()).statusCode()).isEqualTo(303);
    assertThat(standing(desk).quorate()).isFalse();
  }

  @Test
  void who_is_due_and_there_follows_from_the_list_and_not_from_numbers_that_are_typed() {
    String desk = called("按名单计的会");
    clock.pass(Duration.ofDays(5));
    assertThat(open(desk)).contains("到会 至少 2/3，同意 过半数 通过").doesNotContain("&gt;= 2/3");
    assertThat(chen().get(desk).body()).contains("名单上 30 人", "代表30").doesNotContain("name=\"due\"");

    Map<String, String> few = Map.of("words", "楼道灯改成声控", "item", "1", "yes", "3", "came", "1,2,3");
    Map<String, String> typed = new HashMap<>(few);
    typed.put("side", "representatives");
    typed.put("due", "3");
    typed.put("present", "3");
    typed.put("minutes", "三个人把自己算作全体，作了决议。");
    assertThat(chen().submit("/desk/meetings/new", desk + "/record", typed).statusCode())
        .isEqualTo(409);
  }

  @Test
  void a_body_that_decides_resolves_nothing_that_its_notice_did_not_say() {
    String desk = called("物业选聘议事");
    clock.pass(Duration.ofDays(5));
    Map<String, String> other = Map.of("words", "换一家物业公司", "yes", "20", "item", "beyond");

    HttpResponse<String> refused = record(desk, "30", "20", with(other, "beyond", "大家临时提出来的"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("只能就会议通知公布过的议题作决议", "村民委员会组织法第二十五条");
    assertThat(record(desk, "30", "20", with(other, "item", "3")).body()).contains("请给每条决议选对应的议题");
    assertThat(record(desk, "30", "20", with(other, "item", "")).statusCode()).isEqualTo(422);
    assertThat(record(desk, "30", "20", with(other, "item", "2")).statusCode()).isEqualTo(303);
    sign(ZHAO_SECRETARY, desk);
    assertThat(open(desk)).contains("换一家物业公司", "议题：停车位");
  }

  @Test
  void one_that_coordinates_says_why_it_took_up_something_else() {
    String desk = call("bench", "树下议事");
    clock.pass(Duration.ofDays(5));
    Map<String, String> other = Map.of("words", "先把积水抽干", "yes", "4", "item", "beyond");

    HttpResponse<String> refused = record(desk, "neighbours", "5", "4", other);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请写明为什么不能等下次会议");
    Map<String, String> why = with(other, "beyond", "当天下大雨，电话 13812345678");
    assertThat(record(desk, "neighbours", "5", "4", why).statusCode()).isEqualTo(303);
    sign(ZHAO_SECRETARY, desk);
    assertThat(open(desk)).contains("议题外：当天下大雨").doesNotContain("13812345678");
    assertThat(anybody().get("/notices/" + standing(desk).minutes()).body())
        .contains("不在公布的议题里，理由：当天下大雨");
  }

  @Test
  void is_called_in_time_or_not_at_all() {
    HttpResponse<String> refused = call("residents-representatives", "明天就开", "2026-11-10");

    MarkedField.isOnlyOne(refused, "day");
    assertThat(refused.body()).contains("明天就开", "至少提前 3 天通知");
  }

  @Test
  void is_called_off_with_a_reason_that_everybody_reads() {
    String desk = called("停车位议事");
    chen().submit(desk, desk + "/cancel", Map.of("reason", "台风预警，改期"));

    assertThat(open(desk)).contains("已取消", "台风预警，改期");
    assertThat(anybody().get("/notices?area=" + here() + "&q=停车位").body()).contains("会议取消：停车位议事");
    clock.pass(Duration.ofDays(5));
    assertThat(record(desk, "30", "20", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void only_who_serves_the_ground_meets_there() {
    String desk = called("物业费议事");

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(desk).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, LI_GRID_WORKER).get("/desk/meetings").statusCode())
        .isEqualTo(403);
  }

  private String called(String topic) {
    return call("residents-representatives", topic);
  }

  private String call(String body, String topic) {
    return call(body, topic, clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10))
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> typed, String name, String value) {
    Map<String, String> more = new HashMap<>(typed);
    more.put(name, value);
    return more;
  }

  private HttpResponse<String> call(String body, String topic, String day) {
    return chen()
        .submit(
            "/desk/meetings/new",
            "/desk/meetings",
            Map.of(
                "area",
                here(),
                "body",
                body,
                "topic",
                topic,
                "agenda",
                "楼道灯\n停车位",
                "day",
                day,
                "from",
                "19:00",
                "venue",
                "社区二楼"));
  }

  private HttpResponse<String> record(
      String desk, String due, String present, Map<String, String> resolution) {
    return record(desk, "representatives", due, present, resolution);
  }

  private HttpResponse<String> record(
      String desk, String side, String due, String present, Map<String, String> resolution) {
    Map<String, String> fields = new HashMap<>(resolution);
    fields.put("side", side);
    fields.put("due", due);
    fields.put("present", present);
    fields.put("came", RosterFixtures.ticked(representatives, Integer.parseInt(present)));
    fields.put("minutes", "大家都说了楼道灯的事，物业作了说明。");
    return chen().submit("/desk/meetings/new", desk + "/record", fields);
  }

  private HttpResponse<String> sign(Cast who, String desk) {
    return fixtures.browser(port, who).submit(desk, desk + "/sign", Map.of());
  }

  private MeetingStanding standing(String desk) {
    MeetingNo no = new MeetingNo(desk.replaceAll(".*/", ""));
    return program.call(() -> meetings.standing(no)).orElseThrow();
  }

  private String open(String desk) {
    return anybody().get(desk.replace("/desk", "")).body();
  }

  private String here() {
    return fixtures.area(HERE).id().toString();
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }

  private Browser anybody() {
    return new Browser(port);
  }
}
