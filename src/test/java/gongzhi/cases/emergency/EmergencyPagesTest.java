package gongzhi.cases.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.emergency.Alert.Scene;
import gongzhi.parties.Permission;
import gongzhi.site.Browser;
import gongzhi.site.Look;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk, those who were called and everybody else see of an emergency. */
@GongzhiTest
class EmergencyPagesTest {

  private static final String LIST = "/desk/emergencies";

  @LocalServerPort int port;
  @Autowired Alert alert;

  @Test
  void the_first_press_shows_what_will_happen_and_the_second_lets_it() {
    Scene scene = alert.scene();
    Browser secretary = alert.browser(port, scene.secretary());

    HttpResponse<String> first = secretary.submit(LIST + "/start", LIST, form(scene, 3));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("按下之后马上会发生", "网格员可以看到范围内的诉求");
    assertThat(alert.viewer(scene.worker()).may(Permission.CASE_SEE, scene.community().path()))
        .isFalse();

    Map<String, String> again = form(scene, 3);
    again.put("again", "true");
    HttpResponse<String> second = secretary.submit(LIST + "/start", LIST, again);
    assertThat(second.statusCode()).isEqualTo(303);
    String board = second.headers().firstValue("Location").orElseThrow();

    assertThat(secretary.get(board).body()).contains("暴雨内涝", Alert.WHY, "0 / 2", "未回应", "延长");
    assertThat(secretary.get(board, "HX-Request", "true").body())
        .contains("every 15s")
        .doesNotContain("<html");
    assertThat(secretary.get(LIST).body()).contains(scene.community().name(), "应急中");
  }

  @Test
  void what_was_typed_stays_when_it_is_refused() {
    Scene scene = alert.scene();
    Browser secretary = alert.browser(port, scene.secretary());

    HttpResponse<String> refused = secretary.submit(LIST + "/start", LIST, form(scene, 40));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("14 天之内", Alert.WHY);
  }

  @Test
  void residents_read_an_honest_line_while_it_runs_and_the_whole_course_afterwards() {
    Scene scene = alert.scene();
    Browser neighbour = new Browser(port).with(Look.PLACE, scene.community().id().toString());
    assertThat(neighbour.get("/").body()).doesNotContain(Alert.WHY);

    long id = alert.started(scene);

    assertThat(neighbour.get("/").body())
        .contains("暴雨内涝 · " + scene.community().name(), Alert.WHY, "/open/emergencies");
    assertThat(new Browser(port).get("/open/emergencies").body())
        .contains(scene.community().name());
    Browser secretary = alert.browser(port, scene.secretary());
    String board = LIST + "/" + id;
    assertThat(secretary.submit(board, board + "/stand-down", Map.of("words", "水退了")).statusCode())
        .isEqualTo(303);
    assertThat(neighbour.get("/").body()).doesNotContain(Alert.WHY);
  }

  @Test
  void who_is_called_answers_counts_doors_and_makes_a_case_of_a_household_in_need() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    Browser worker = alert.browser(port, scene.worker());
    String mine = "/grid/emergency";
    String round = mine + "/" + id + "/buildings/" + scene.building().id();

    assertThat(worker.get("/grid/today").body()).contains("您被召集参加应急");
    assertThat(worker.get(mine).body()).contains("收到，马上到", round, "临时借给您的权限");
    assertThat(worker.submit(mine, mine + "/" + id + "/acknowledge", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(worker.get(mine).body()).contains("您已回应");
    assertThat(worker.submit(round, round, Map.of("reached", "9", "need", "99")).statusCode())
        .isEqualTo(422);
    assertThat(
            worker
                .submit(round, round, Map.of("reached", "9", "need", "1", "unreached", "2"))
                .statusCode())
        .isEqualTo(303);
    HttpResponse<String> helped =
        worker.submit(round, round + "/help", Map.of("door", "1 单元 101", "words", "老人独居，要送水"));
    assertThat(helped.statusCode()).isEqualTo(303);
    assertThat(worker.get(helped.headers().firstValue("Location").orElseThrow()).body())
        .contains("已转为诉求");
    assertThat(alert.browser(port, scene.secretary()).get(LIST + "/" + id).body())
        .contains("见到 9 户，需帮助 1 户，未见到 2 户，转办 1 件");
  }

  @Test
  void the_roster_is_filled_from_the_posts_and_mended_by_hand() {
    Scene scene = alert.scene();
    Browser officer = alert.browser(port, scene.officer());
    String roster = LIST + "/roster?in=" + scene.community().id() + "&kind=flood";
    Map<String, String> about =
        Map.of("in", scene.community().id().toString(), "kind", "flood", "person", "0");

    assertThat(officer.get(roster).body()).contains("还没有备名单", "挨栋上门核查");
    assertThat(officer.submit(roster, LIST + "/roster/fill", about).statusCode()).isEqualTo(303);
    assertThat(officer.get(roster).body()).doesNotContain("还没有备名单");
    Map<String, String> worker = new HashMap<>(about);
    worker.put("person", scene.worker().toString());
    assertThat(officer.submit(roster, LIST + "/roster/remove", worker).statusCode()).isEqualTo(303);
    worker.put("duty", "夜里值守");
    assertThat(officer.submit(roster, LIST + "/roster", worker).statusCode()).isEqualTo(303);
    assertThat(officer.get(roster).body()).contains("夜里值守");
    assertThat(officer.submit(roster, LIST + "/roster", worker).body()).contains("已经在名单上了");
  }

  private static Map<String, String> form(Scene scene, int days) {
    return new HashMap<>(
        Map.of(
            "kind",
            "flood",
            "area",
            scene.community().id().toString(),
            "reason",
            Alert.WHY,
            "day",
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString(),
            "hour",
            "18:00"));
  }
}
