package gongzhi.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongzhi.GongzhiTest;
import gongzhi.cases.emergency.Alert;
import gongzhi.cases.emergency.DoorCount;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Households;
import gongzhi.parties.accounts.Sessions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A flood takes the network as well: what the called-out do goes on, and arrives once. */
@GongzhiTest
class OfflineEmergencyTest {

  private static final String STORED = "已存在手机里";
  private static final String NEED = "瘫痪老人要转移，家里进水";
  private static final String KEPT_PAGE =
      "() => gzStore.read('box', 'pocket').then(kept => kept ? kept.html : '', () => '')";

  @TempDir Path folder;
  @LocalServerPort int port;
  @Autowired Alert alert;
  @Autowired Emergencies emergencies;
  @Autowired Households households;
  @Autowired Sessions sessions;

  private Wire wire;
  private Phone phone;
  private Alert.Scene scene;
  private long id;

  @BeforeEach
  void called_out() {
    scene = alert.scene();
    id = alert.started(scene);
    wire = new Wire(port);
    phone = new Phone(folder, wire.port()).as(alert.session(scene.worker()));
    Page page = phone.open("/grid/today");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    page.waitForCondition(() -> page.evaluate(KEPT_PAGE).toString().contains(round()));
  }

  @AfterEach
  void back_home() {
    phone.close();
    wire.close();
  }

  @Test
  void what_the_called_out_do_without_network_outlives_the_browser_and_arrives_once() {
    assertThat(phone.page().evaluate(KEPT_PAGE).toString()).doesNotContain(Alert.WHY);
    phone.page().waitForTimeout(31_000); // Chromium writes its cookies down every half minute.
    wire.is(Wire.State.CUT);

    Page page = phone.page();
    page.navigate("/grid/emergency");
    assertThat(page.locator("#calls")).containsText("您负责");
    acknowledges(page);
    page.navigate("/grid/emergency");
    assertThat(page.locator("#call-" + id)).containsText(STORED);
    assertThat(page.locator("#call-" + id + " form[action$=acknowledge]")).isHidden();
    page.navigate(address());
    counts(page, "8", "9");
    assertThat(page.locator("#" + round() + " .gz-js-note")).containsText("不会多于见到的户");
    counts(page, "8", "1");
    assertThat(page.locator("#" + round() + " .gz-js-note")).containsText(STORED);
    asksForHelp(page);
    assertThat(phone.readable(NEED, "五保户王大爷")).isEmpty();

    phone.killedAndStartedAgain();
    phone.page().navigate("/grid/outbox");
    assertThat(phone.page().locator("#outbox-items li")).hasCount(3);
    assertThat(phone.page().locator("#outbox-items")).containsText(NEED);
    assertThat(answered()).isZero();

    wire.is(Wire.State.WHOLE);
    phone.as(alert.session(scene.worker())).open("/grid/today");
    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-items li")).hasCount(0);
    assertThat(page.locator("#outbox-sent li")).hasCount(3);
    assertThat(answered()).isEqualTo(1);
    assertThat(found()).isEqualTo("8 1 2 true");
    assertThat(asked("select count(*) from cases.emergency_help where emergency_id = :id"))
        .isEqualTo("1");
    assertThat(
            asked(
                "select count(*) from cases.case_words where words = '"
                    + NEED
                    + "' and case_id in (select c.id from cases.case_file c join cases.emergency_help h on h.case_no = c.no where h.emergency_id = :id)"))
        .isEqualTo("1");
  }

  @Test
  void a_building_that_was_checked_meanwhile_is_shown_and_not_put_together() {
    wire.is(Wire.State.CUT);
    Page page = phone.page();
    page.navigate(address());
    counts(page, "8", "1");
    assertThat(page.locator("#" + round() + " .gz-js-note")).containsText(STORED);
    DoorCount other = new DoorCount(5, 0, 5, "");
    long building = scene.building().id().value();
    alert.done(scene.worker(), who -> households.checked(who, id, building, other));
    wire.is(Wire.State.WHOLE);

    page = phone.open("/grid/outbox");

    assertThat(page.locator("#outbox-items li")).containsText("有人先动过");
    assertThat(page.locator("#outbox-items li")).containsText("您自己：见到 5 户");
    assertThat(found()).isEqualTo("5 0 5 true");
    page.locator("#outbox-items li button", withText("再交一次")).click();
    assertThat(page.locator("#outbox-sent li")).hasCount(1);
    assertThat(found()).isEqualTo("8 1 2 true");
  }

  @Test
  void what_comes_after_the_end_is_shown_and_changes_nothing() {
    wire.is(Wire.State.CUT);
    Page page = phone.page();
    page.navigate(address());
    counts(page, "8", "1");
    assertThat(page.locator("#" + round() + " .gz-js-note")).containsText(STORED);
    alert.done(scene.secretary(), who -> emergencies.standDown(who, id, "水退了"));
    wire.is(Wire.State.WHOLE);

    page = phone.open("/grid/outbox");

    assertThat(page.locator("#outbox-items li")).containsText("应急已经结束");
    assertThat(page.locator("#outbox-items li button", withText("再交一次"))).isHidden();
    assertThat(found()).isEqualTo("0 0 0 false");
    page.waitForCondition(() -> !page().evaluate(KEPT_PAGE).toString().contains(round()));
  }

  @Test
  void a_duty_of_the_grid_is_written_down_without_network() {
    wire.is(Wire.State.CUT);
    Page page = phone.page();
    page.navigate("/grid/duties");
    assertThat(page.locator("#duties")).containsText(scene.grid().name());
    Locator duty = page.locator("#duties article").first();
    duty.locator("summary").click();
    duty.locator("button[type=submit]").click();
    assertThat(duty.locator(".gz-js-note")).containsText(STORED);
    page.navigate("/grid/duties");
    assertThat(page.locator("#duties article").first()).containsText("等网络");
    assertThat(page.locator("#duties article").nth(1)).not().containsText("等网络");
    wire.is(Wire.State.WHOLE);

    page = phone.open("/grid/outbox");

    assertThat(page.locator("#outbox-sent")).containsText("网格职责");
    assertThat(
            asked(
                "select count(*) from cases.grid_duty where grid_id = "
                    + scene.grid().id()
                    + " and :id > 0"))
        .isEqualTo("1");
  }

  @Test
  void a_page_that_is_not_kept_says_so() {
    wire.is(Wire.State.CUT);
    Page page = phone.page();
    page.navigate("/grid/me");
    assertThat(page.locator("#kept")).containsText("这一页没有存在手机里");
    assertThat(page.locator(".gz-topbar")).containsText("随身清单");
    page.navigate("/grid/today");
    assertThat(page.locator("[data-not-kept]")).isHidden();
  }

  @Test
  void an_ended_session_takes_the_called_out_work_away() {
    wire.is(Wire.State.CUT);
    Page page = phone.page();
    page.navigate("/grid/emergency");
    acknowledges(page);
    sessions.endAllOf(scene.worker());
    wire.is(Wire.State.WHOLE);
    page.navigate("/grid/emergency"); // The door; the service worker asks on the way.
    page.waitForURL("**/desk/login**");
    page.waitForTimeout(1_500);
    wire.is(Wire.State.CUT);
    page.navigate("/grid/emergency");
    page.waitForSelector("#gz-field[data-ready]", Phone.attached());
    assertThat(page.locator("#pocket")).isEmpty();
    assertThat(page.evaluate("() => gzStore.names('items').then(all => all.length)")).isEqualTo(0);
    assertThat(answered()).isZero();
  }

  private Page page() {
    return phone.page();
  }

  private String round() {
    return "round-" + id + "-" + scene.building().id();
  }

  private String address() {
    return "/grid/emergency/" + id + "/buildings/" + scene.building().id();
  }

  private void acknowledges(Page page) {
    page.locator("form[action$=acknowledge] button").click();
    assertThat(page.locator("#call-" + id + " .gz-js-note")).containsText(STORED);
  }

  private void counts(Page page, String reached, String need) {
    String form = "form[action='" + address() + "'] ";
    page.locator(form + "[name=reached]").fill(reached);
    page.locator(form + "[name=need]").fill(need);
    page.locator(form + "[name=unreached]").fill("2");
    page.locator(form + "button[type=submit]").click();
  }

  private void asksForHelp(Page page) {
    String form = "form[action='" + address() + "/help'] ";
    page.locator(form + "[name=door]").fill("101 五保户王大爷");
    page.locator(form + "[name=words]").fill(NEED);
    page.locator(form + "button[type=submit]").click();
    assertThat(page.locator(form + ".gz-js-note")).containsText(STORED);
  }

  private int answered() {
    return Integer.parseInt(
        asked(
            "select count(acknowledged_at) from cases.emergency_call where emergency_id = :id and party_id = "
                + scene.worker()));
  }

  private String found() {
    return asked(
        "select reached || ' ' || in_need || ' ' || unreached || ' ' || (checked_at is not null) from cases.emergency_check where emergency_id = :id and building_id = "
            + scene.building().id());
  }

  private String asked(String sql) {
    return alert.ask(sql, id, String.class);
  }

  private static Page.LocatorOptions withText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
