package gongzhi.cases.sessions;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.shared.StoryClock;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.Area;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions are announced, heard, and end with what became of what was said there. */
@GongzhiTest
class SessionsTest {

  private static final Duration DAYS = Duration.ofDays(5);

  @Autowired CaseFixtures fixtures;
  @Autowired OpenSessions sessions;
  @Autowired OpenSessionStore store;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_place_says_how_its_sessions_go(String place) {
    assertThat(Pack.read(Path.of("places"), place, SessionRules.FILE, SessionRules.class).kinds())
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(kind.how().zh()).isNotBlank());
  }

  @Test
  void one_is_announced_and_everybody_reads_of_it_and_may_put_it_into_a_calendar() {
    long id = announced(clock.instant().plus(DAYS));
    Browser anybody = new Browser(port);

    assertThat(anybody.get("/open/sessions?place=yuhua").body()).contains("民生面对面");
    assertThat(anybody.get("/open/sessions/" + id).body())
        .contains("活动中心一楼", "社区书记、执法队", "停车", "已预告");
    HttpResponse<String> calendar = anybody.get("/open/sessions/" + id + "/calendar");
    assertThat(calendar.headers().firstValue("content-type")).get().asString().contains("calendar");
    assertThat(calendar.body()).contains("BEGIN:VEVENT\r\n", "LOCATION:活动中心一楼\r\n");
  }

  @Test
  void what_is_said_is_a_case_by_the_one_door_and_stands_on_the_result_list() {
    long id = begun();
    String address = "/desk/sessions/" + id;
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    HttpResponse<String> sent =
        chen.submit(
            address + "/matters/new",
            address + "/matters",
            Map.of(
                "words",
                "车棚里想装充电口",
                "area",
                here().id().toString(),
                "category",
                CaseFixtures.LAMP,
                "idea",
                "true",
                "gist",
                "车棚加装充电口"));
    assertThat(sent.statusCode()).isEqualTo(303);
    String receipt = sent.headers().firstValue("location").orElseThrow();
    assertThat(chen.get(receipt).body()).contains("会上提的事登记好了");
    String no = receipt.split("/")[3];

    assertThat(new Browser(port).get("/open/sessions/" + id).body()).doesNotContain(no);
    MarkedField.isOnlyOne(chen.submit(address, address + "/end", Map.of("summary", "")), "summary");
    assertThat(
            chen.submit(address, address + "/end", Map.of("summary", "谈了停车和充电，下周给答复。"))
                .statusCode())
        .isEqualTo(303);
    assertThat(new Browser(port).get("/open/sessions/" + id).body())
        .contains(no, "可以公开的 1 件", "已解决 0 件", "车棚加装充电口", "谈了停车和充电");
    assertThat(chen.get("/desk/sessions/ideas?in=" + here().id()).body()).contains(no, "车棚加装充电口");
  }

  @Test
  void a_matter_that_cannot_be_taken_comes_back_with_everything_that_was_typed() {
    long id = begun();
    String address = "/desk/sessions/" + id;
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    HttpResponse<String> refused =
        chen.submit(
            address + "/matters/new",
            address + "/matters",
            Map.of(
                "words", "亭子里想加几张凳子", "area", here().id().toString(), "idea", "true", "gist", ""));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("亭子里想加几张凳子", "请用一句话写点子", "aria-invalid=\"true\"");
    assertThat(matters(id)).isZero();
  }

  @Test
  void nothing_is_written_down_before_it_begins_or_after_it_has_ended() {
    long ahead = announced(clock.instant().plus(DAYS));
    refused(() -> check(CHEN_COMMUNITY_OFFICER, ahead), "session.not-begun");
    refused(() -> end(CHEN_COMMUNITY_OFFICER, ahead, "谈了停车和充电，下周给答复。"), "session.not-begun");

    long past = begun();
    end(CHEN_COMMUNITY_OFFICER, past, "谈了停车和充电，下周给答复。");
    refused(() -> check(CHEN_COMMUNITY_OFFICER, past), "session.ended-already");
    refused(() -> cancel(CHEN_COMMUNITY_OFFICER, past, "下雨"), "session.ended-already");
  }

  @Test
  void one_is_cancelled_with_a_reason_that_everybody_reads() {
    long id = announced(clock.instant().plus(DAYS));

    refused(() -> cancel(CHEN_COMMUNITY_OFFICER, id, " "), "session.say-why");
    cancel(SUN_SUBDISTRICT_OFFICER, id, "台风预警，改期");

    assertThat(new Browser(port).get("/open/sessions/" + id).body()).contains("已取消", "台风预警，改期");
    refused(() -> cancel(CHEN_COMMUNITY_OFFICER, id, "再取消"), "session.was-cancelled");
  }

  @Test
  void only_who_serves_the_ground_announces_and_only_in_time() {
    Instant ahead = clock.instant().plus(DAYS);
    refused(() -> announce(LI_GRID_WORKER, ahead), "permission.missing");
    refused(() -> announce(MA_OTHER_OFFICER, ahead), "permission.missing");
    refused(
        () -> announce(CHEN_COMMUNITY_OFFICER, clock.instant().plus(1, ChronoUnit.HOURS)),
        "session.too-soon");
    refused(
        () -> announce(CHEN_COMMUNITY_OFFICER, clock.instant().minus(1, ChronoUnit.HOURS)),
        "session.say-when");
  }

  @Test
  void an_announcement_that_is_refused_loses_nothing() {
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    HttpResponse<String> refused =
        chen.submit(
            "/desk/sessions/new",
            "/desk/sessions",
            Map.of(
                "area",
                here().id().toString(),
                "kind",
                "face-to-face",
                "place",
                "广场凉亭",
                "officers",
                "社区书记",
                "subjects",
                "停车"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("广场凉亭", "请写日期和开始时间");
    MarkedField.isOnlyOne(refused, "day");
  }

  private Area here() {
    return fixtures.area(Ground.HERE);
  }

  private long matters(long id) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> store.matters(id)).size();
  }

  /** Announced some days ago, begun an hour ago. */
  private long begun() {
    Instant starts = clock.instant().minus(1, ChronoUnit.HOURS);
    return StoryClock.at(starts.minus(DAYS), () -> announce(CHEN_COMMUNITY_OFFICER, starts));
  }

  private long announced(Instant starts) {
    return announce(CHEN_COMMUNITY_OFFICER, starts);
  }

  private long announce(Cast who, Instant starts) {
    NewSession session =
        new NewSession(
            "face-to-face", starts, starts.plus(1, ChronoUnit.HOURS), "活动中心一楼", "社区书记、执法队", "停车");
    return fixtures.as(who, () -> sessions.announce(fixtures.viewer(who), here(), session));
  }

  private void check(Cast who, long id) {
    fixtures.as(who, () -> sessions.check(fixtures.viewer(who), id, false, ""));
  }

  private void cancel(Cast who, long id, String reason) {
    fixtures.as(
        who,
        () -> {
          sessions.cancel(fixtures.viewer(who), id, reason);
          return true;
        });
  }

  private void end(Cast who, long id, String summary) {
    fixtures.as(
        who,
        () -> {
          sessions.end(fixtures.viewer(who), id, summary);
          return true;
        });
  }

  private static void refused(Runnable act, String key) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
