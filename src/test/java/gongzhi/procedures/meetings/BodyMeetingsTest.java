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
import gongzhi.procedures.meetings.MeetingStanding.Phase;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
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
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
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
                "words", "楼道灯改成声控", "yes", "11", "no", "5", "owner", "物业公司", "by", "2026-12-01"));
    assertThat(recorded.statusCode()).isEqualTo(303);
    assertThat(standing(desk).quorate()).isTrue();
    assertThat(standing(desk).phase()).isEqualTo(Phase.RECORDED);
    assertThat(open(desk)).doesNotContain("楼道灯改成声控");
    assertThat(sign(CHEN_COMMUNITY_OFFICER, desk).statusCode()).isEqualTo(403);

    assertThat(sign(ZHAO_SECRETARY, desk).statusCode()).isEqualTo(303);
    assertThat(standing(desk).phase()).isEqualTo(Phase.PUBLISHED);
    assertThat(standing(desk).resolutions())
        .containsExactly(new MeetingStanding.Resolved("楼道灯改成声控", 11, 5, true));
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
  void is_called_in_time_or_not_at_all() {
    HttpResponse<String> refused = call("明天就开", "2026-11-10");

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
    return call(topic, clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10))
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  private HttpResponse<String> call(String topic, String day) {
    return chen()
        .submit(
            "/desk/meetings/new",
            "/desk/meetings",
            Map.of(
                "area",
                here(),
                "body",
                "residents-representatives",
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
    Map<String, String> fields = new HashMap<>(resolution);
    fields.put("side", "representatives");
    fields.put("due", due);
    fields.put("present", present);
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
