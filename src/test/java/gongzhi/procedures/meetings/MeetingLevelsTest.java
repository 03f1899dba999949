package gongzhi.procedures.meetings;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.DISTRICT;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.SUBDISTRICT;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Each level calls the meetings of its own bodies, and no other level's. */
@GongzhiTest
@Import(MovedClock.class)
class MeetingLevelsTest {

  private static final String DESK = "/desk/meetings";
  private static final String NEW = DESK + "/new";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void the_subdistrict_calls_records_and_signs_its_joint_meeting() {
    assertThat(as(SUN_SUBDISTRICT_OFFICER).get(NEW).body())
        .contains("街道联席会议", "双月座谈会")
        .doesNotContain("value=\"residents-representatives\"", "value=\"district-joint-meeting\"");

    String desk =
        called(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, "subdistrict-joint-meeting", "第四季度街道联席会议");
    clock.pass(Duration.ofDays(5));
    Browser sun = as(SUN_SUBDISTRICT_OFFICER);
    String sides =
        "side=party&due=3&present=3&side=communities&due=9&present=8&side=units&due=5&present=4";
    String resolution =
        "&side=departments&due=2&present=1&words=背街小巷照明联合排查&item=1&yes=3&no=0&owner=城市管理局&by=2026-12-20";
    HttpResponse<String> recorded =
        send(sun, desk + "/record", sides + resolution + "&minutes=各社区报了背街小巷不亮的灯，城管局认领。");
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
    assertThat(as(XU_SUBDISTRICT_SECRETARY).submit(desk, desk + "/sign", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(anybody().get(desk.replace("/desk", "")).body())
        .contains("街道联席会议", "背街小巷照明联合排查", "城市管理局");
    assertThat(sun.get(DESK).body()).contains("上次会议定下、还没办完的", "背街小巷照明联合排查");
    String body = "/bodies/" + fixtures.area(SUBDISTRICT).id() + "/subdistrict-joint-meeting";
    assertThat(anybody().get("/meetings" + body).body()).contains("任务清单", "背街小巷照明联合排查");
  }

  @Test
  void at_the_forum_of_the_subdistrict_each_community_reports_in_turn() {
    String desk = called(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, "forum", "双月座谈会：飞线充电怎么治");

    assertThat(anybody().get(desk.replace("/desk", "")).body())
        .contains(fixtures.area(HERE).name() + "汇报");
  }

  @Test
  void the_regional_committee_of_a_subdistrict_has_full_and_part_time_members() {
    String list = "/desk/bodies/" + fixtures.area(SUBDISTRICT).id() + "/regional-party-committee";
    Browser sun = as(SUN_SUBDISTRICT_OFFICER);
    sun.submit(list, list + "/terms", Map.of("begins", "2026-03-01", "basis", "街道党工委批复"));
    Map<String, String> full = Map.of("name", "郑国平", "side", "full", "since", "2026-03-01");
    sun.submit(list, list + "/members", full);
    Map<String, String> sent =
        Map.of("name", "冯秀兰", "side", "part-time", "unit", "供电所", "since", "2026-03-01");
    assertThat(sun.submit(list, list + "/members", sent).statusCode()).isEqualTo(303);

    assertThat(anybody().get(list.replace("/desk", "/meetings")).body())
        .contains("郑国平", "冯秀兰", "兼职委员，供电所", "认领共建项目，年底向社区述职");
    assertThat(sun.get("/desk/bodies").body()).contains("2 人，其中兼职 1 人");
    assertThat(as(CHEN_COMMUNITY_OFFICER).get(list).statusCode()).isEqualTo(404);
  }

  @Test
  void the_district_calls_its_joint_meeting() {
    String desk = called(ZHENG_DISPATCHER, DISTRICT, "district-joint-meeting", "全区联席会议");

    assertThat(anybody().get(desk.replace("/desk", "")).body()).contains("区联席会议", "区委");
    assertThat(as(SUN_SUBDISTRICT_OFFICER).get(desk).statusCode()).isEqualTo(404);
  }

  @Test
  void a_community_calls_none_of_the_subdistrict_nor_the_subdistrict_one_of_the_community() {
    String above =
        called(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, "subdistrict-joint-meeting", "街道例会");
    String below = called(CHEN_COMMUNITY_OFFICER, HERE, "community-joint-meeting", "社区例会");

    assertThat(as(CHEN_COMMUNITY_OFFICER).get(above).statusCode()).isEqualTo(404);
    assertThat(as(SUN_SUBDISTRICT_OFFICER).get(below).statusCode()).isEqualTo(404);
    assertThat(as(SUN_SUBDISTRICT_OFFICER).get(DESK).body())
        .contains("href=\"" + below.replace("/desk", "") + "\"");
    MarkedField.isOnlyOne(
        call(CHEN_COMMUNITY_OFFICER, SUBDISTRICT, "subdistrict-joint-meeting"), "area");
    MarkedField.isOnlyOne(call(SUN_SUBDISTRICT_OFFICER, HERE, "community-joint-meeting"), "area");
    assertThat(call(CHEN_COMMUNITY_OFFICER, HERE, "subdistrict-joint-meeting").body())
        .contains("“街道联席会议”不是");
    assertThat(call(SUN_SUBDISTRICT_OFFICER, SUBDISTRICT, "residents-representatives").body())
        .contains("“居民代表会议”不是");
  }

  private String called(Cast who, Ground ground, String body, String topic) {
    HttpResponse<String> called = call(who, ground, body, topic);
    return called
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new AssertionError(called.body()));
  }

  private HttpResponse<String> call(Cast who, Ground ground, String body) {
    return call(who, ground, body, "不该开的会");
  }

  private HttpResponse<String> call(Cast who, Ground ground, String body, String topic) {
    String day = clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10);
    return as(who)
        .submit(
            NEW,
            DESK,
            Map.of(
                "area",
                fixtures.area(ground).id().toString(),
                "body",
                body,
                "topic",
                topic,
                "agenda",
                "第一项",
                "day",
                day,
                "from",
                "15:00",
                "venue",
                "二楼会议室"));
  }

  /** Several fields of one name, as the form of a record has them. */
  private static HttpResponse<String> send(Browser browser, String action, String fields) {
    String tokens =
        browser.hiddenFields(NEW).entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue() + "&")
            .collect(Collectors.joining());
    return browser.send(
        browser
            .request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(tokens + fields)));
  }

  private Browser as(Cast who) {
    return fixtures.browser(port, who);
  }

  private Browser anybody() {
    return new Browser(port);
  }
}
