package gongzhi.cases.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.emergency.Alert.Scene;
import gongzhi.cases.path.Channel;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import gongzhi.site.Look;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk, those who were called and everybody else see of an emergency. */
@GongzhiTest
class EmergencyPagesTest {

  private static final String LIST = "/desk/emergencies";

  @LocalServerPort int port;
  @Autowired Alert alert;
  @Autowired Cast cast;
  @Autowired Emergencies emergencies;
  @Autowired Reviews reviews;
  @Autowired Intake intake;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

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
    assertThat(secretary.submit(LIST + "/start", LIST, again).body())
        .as("unread")
        .contains("逐句看一遍");
    again.put("looked", "true");
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
  void what_a_review_leaves_is_found_and_done_by_whoever_holds_the_post() {
    Scene scene = alert.scene();
    PartyId other = cast.staff("property_manager", scene.building()).party();
    long id = alert.started(scene);
    alert.done(scene.secretary(), who -> emergencies.standDown(who, id, "水退了"));
    LocalDate soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5);
    Review.Matter boards = new Review.Matter("装挡水板", "property_manager", soon);
    alert.done(
        scene.secretary(),
        who -> reviews.write(who, id, new Review("到位", "没挡水板", List.of(boards))));
    Browser manager = alert.browser(port, other);

    assertThat(manager.get("/desk/todo").body()).contains("装挡水板", LIST + "/" + id);
    HttpResponse<String> board = manager.get(LIST + "/" + id);
    assertThat(board.statusCode()).isEqualTo(200);
    String form = board.body().replaceAll("(?s).*?action=\"([^\"]*/matters/[0-9]+)\".*", "$1");
    HttpResponse<String> done = manager.submit(LIST + "/" + id, form, Map.of());
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(manager.get("/desk/todo").body()).doesNotContain("装挡水板");
  }

  @Test
  void a_lent_right_opens_neither_what_was_confided_nor_the_files() {
    Scene scene = alert.scene();
    PartyId other = cast.staff("grid_worker", neighbouringGrid(scene)).party();
    String plain = reported(scene, false, false);
    String hidden = reported(scene, false, true);
    String shielded = reported(scene, true, false);
    alert.started(scene);
    Browser lent = alert.browser(port, other);
    Browser own = alert.browser(port, scene.worker());

    assertThat(lent.get("/desk/cases/" + plain).statusCode()).isEqualTo(200);
    assertThat(lent.get("/desk/cases/" + plain).body()).doesNotContain("dossier.pdf");
    assertThat(lent.get("/desk/cases/" + plain + "/dossier.pdf").statusCode()).isEqualTo(403);
    assertThat(lent.get("/desk/cases/" + plain + "/history.json").statusCode()).isEqualTo(403);
    for (String confided : List.of(hidden, shielded)) {
      assertThat(lent.get("/desk/cases/" + confided).statusCode()).isEqualTo(404);
      assertThat(lent.get("/grid/tasks/" + confided).statusCode()).isEqualTo(404);
      assertThat(own.get("/desk/cases/" + confided).statusCode()).isEqualTo(200);
    }
    assertThat(own.get("/desk/cases/" + hidden + "/history.json").statusCode()).isEqualTo(200);
  }

  @Test
  void help_in_an_emergency_is_urgent_and_somebody_answers_for_it_within_the_hour() {
    Scene scene = alert.scene();
    long id = alert.started(scene);
    Browser worker = alert.browser(port, scene.worker());
    String round = "/grid/emergency/" + id + "/buildings/" + scene.building().id();

    long rescue = helped(worker, round, "瘫痪老人要转移，家里进水", "");
    assertThat(kept("category || ' ' || urgent || ' ' || restricted", rescue))
        .isEqualTo("WS15 true false");
    assertThat(kept("(due_at - received_at <= interval '1 hour')::text", rescue)).isEqualTo("true");
    assertThat(kept("(owner_id = " + scene.worker() + ")::text", rescue)).isEqualTo("false");

    long beaten = helped(worker, round, "她儿子天天打她，不敢开门", "");
    assertThat(kept("category || ' ' || restricted", beaten)).isEqualTo("DL04 true");
    long said = helped(worker, round, "有事想跟专门的人说", "WS06");
    assertThat(kept("category || ' ' || restricted", said)).isEqualTo("WS06 true");
    assertThat(worker.get(round).body()).contains("是不是保密事项", "name=\"confided\" value=\"DL04\"");
  }

  private long helped(Browser worker, String round, String words, String confided) {
    HttpResponse<String> sent =
        worker.submit(
            round, round + "/help", Map.of("door", "101", "words", words, "confided", confided));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String no = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*just=", "");
    return program.call(
        () ->
            db.sql("select id from cases.case_file where no = :no")
                .param("no", no)
                .query(Long.class)
                .single());
  }

  private String kept(String what, long id) {
    return alert.ask("select " + what + " from cases.case_file where id = :id", id, String.class);
  }

  private Area neighbouringGrid(Scene scene) {
    return cast.area(Level.GRID, cast.area(Level.NEIGHBOURHOOD, scene.community()));
  }

  private String reported(Scene scene, boolean shielded, boolean hidden) {
    Report report =
        new Report(
            Channel.WEB,
            "三楼楼道的灯坏了，家里情况不想让人知道",
            List.of(),
            null,
            scene.building().id(),
            "",
            CaseFixtures.LAMP,
            false,
            shielded,
            hidden);
    String key = UUID.randomUUID().toString();
    return intake.receive(report, new Submitter(null, null, "test", key, "00")).no().value();
  }

  @Test
  void words_that_name_somebody_are_pointed_out_and_corrected_for_everybody() {
    Scene scene = alert.scene();
    Browser secretary = alert.browser(port, scene.secretary());
    Map<String, String> form = form(scene, 3);
    form.put("reason", "302张三家进水，电话13812345678");
    assertThat(secretary.submit(LIST + "/start", LIST, form).body()).contains("门牌号或房号", "里面有号码");
    form.putAll(Map.of("again", "true", "looked", "true"));
    String board =
        secretary
            .submit(LIST + "/start", LIST, form)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(new Browser(port).get("/open/emergencies").body()).contains("302张三");

    Map<String, String> other = new HashMap<>(Map.of("part", "REASON", "words", "有一户进水"));
    other.put("why", "写了人名");
    assertThat(secretary.submit(board, board + "/words", other).statusCode()).isEqualTo(422);
    other.put("looked", "true");
    assertThat(secretary.submit(board, board + "/words", other).statusCode()).isEqualTo(303);

    assertThat(new Browser(port).get("/open/emergencies").body())
        .contains("有一户进水", "更正过")
        .doesNotContain("302张三", "写了人名");
    assertThat(secretary.get(board).body()).contains("原因：写了人名", "原文：302张三");
    assertThat(alert.browser(port, scene.worker()).get(board).body()).doesNotContain("302张三");
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
    assertThat(
            secretary
                .submit(board, board + "/stand-down", Map.of("words", "水退了", "looked", "true"))
                .statusCode())
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
