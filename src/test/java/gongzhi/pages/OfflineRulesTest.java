package gongzhi.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.patrols.NewPoint;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.visits.Visits;
import gongzhi.parties.Viewer;
import gongzhi.territory.LngLat;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would be refused is refused at the door, in the same words, before anything is kept. */
@GongzhiTest
class OfflineRulesTest {

  private static final LngLat SPOT = new LngLat(113.0352, 28.1241);
  private static final String STORED = "已存在手机里";
  private static final String WAITING = "() => gzStore.names('items').then(all => all.length)";
  private static final String KEPT_PAGE =
      "() => gzStore.read('box', 'pocket').then(kept => kept ? kept.html : '', () => '')";

  @TempDir Path folder;
  @LocalServerPort int port;
  @Autowired CaseFixtures cases;
  @Autowired Visits visits;
  @Autowired Patrols patrols;
  @Autowired JdbcClient db;

  private Wire wire;
  private Phone phone;

  @BeforeEach
  void on_the_way() {
    wire = new Wire(port);
    phone = new Phone(folder, wire.port()).as(cases.session(LI_GRID_WORKER));
  }

  @AfterEach
  void back_home() {
    phone.close();
    wire.close();
  }

  @Test
  void a_visit_asks_for_its_outcome_and_for_consent() {
    String place = aPlace();
    long door =
        made(
            li ->
                visits.add(
                    li, visits.groups(cases.area(HERE)).getFirst().key(), cases.area(HERE), place),
            "select id from cases.visit_target where place = '" + place + "'");
    Page page = withoutNetwork("/grid/visits/" + door);
    String form = "form[action='/grid/visits/" + door + "'] ";

    page.locator(form + "[name=heard]").fill("腿脚不好");
    refuses(page, form, "请选择这次走访的结果。");
    page.locator(form + "label:has([name=outcome][value=NOT_THERE])").click();
    refuses(page, form, "对方同意才能记谈话内容。请勾选“对方同意”，或删掉内容。");
    page.locator(form + "label:has([name=agreed])").click();
    page.locator(form + "[name=finding]").fill("想装扶手");
    refuses(page, form, "没见到人，就没有要办的事。请改走访结果，或删掉要办的事。");
    page.locator(form + "label:has([name=outcome][value=MET])").click();
    keeps(page, form);
  }

  @Test
  void a_look_at_a_point_asks_for_a_position_nearby_or_a_reason() {
    String place = aPlace();
    long point =
        made(
            li -> patrols.add(li, cases.area(HERE), new NewPoint("fire_lane", place, SPOT)),
            "select id from cases.patrol_point where place = '" + place + "'");
    Page page = withoutNetwork("/grid/patrol/" + point);
    String form = "form[action='/grid/patrol/" + point + "'] ";

    refuses(page, form, "请定位或扫点位码；都不行时，写明手工打点的原因。");
    isAt(page, form, "28.1341");
    refuses(page, form, "您离这个点约 1112 米，不算到场。请走近再试；定位不准时，写明手工打点的原因。");
    isAt(page, form, "28.1242");
    keeps(page, form);
  }

  private static void isAt(Page page, String form, String lat) {
    page.evaluate(
        "([form, lat]) => { const e = document.querySelector(form).elements; e.lng.value = '113.0352'; e.lat.value = lat; e.accuracy.value = '15'; }",
        new String[] {form.strip(), lat});
  }

  private static void refuses(Page page, String form, String words) {
    send(page, form);
    assertThat(page.locator(form + ".gz-js-note")).hasText(words);
    assertThat(page.evaluate(WAITING)).isEqualTo(0);
  }

  private static void keeps(Page page, String form) {
    send(page, form);
    assertThat(page.locator(form + ".gz-js-note")).containsText(STORED);
    assertThat(page.evaluate(WAITING)).isEqualTo(1);
  }

  private static void send(Page page, String form) {
    page.locator(form + "button[type=submit]:not([data-locate])").click();
  }

  private Page withoutNetwork(String address) {
    Page page = phone.open("/grid/today");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    page.waitForCondition(() -> page.evaluate(KEPT_PAGE).toString().contains(address));
    wire.is(Wire.State.CUT);
    page.navigate(address);
    return page;
  }

  private long made(Consumer<Viewer> act, String sql) {
    return cases.as(
        LI_GRID_WORKER,
        () -> {
          act.accept(cases.viewer(LI_GRID_WORKER));
          return db.sql(sql).query(Long.class).single();
        });
  }

  private static String aPlace() {
    return "测试 " + UUID.randomUUID().toString().substring(0, 8);
  }
}
