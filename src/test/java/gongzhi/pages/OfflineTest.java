package gongzhi.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Triage;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Sessions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A grid worker on the stairs: no network, a browser that dies, a wrong clock; nothing lost or
 * doubled.
 */
@GongzhiTest
class OfflineTest {

  private static final String SAID = "三楼楼道的灯坏了，晚上看不见台阶";
  private static final String FOUND = "灯座松脱需要更换";
  private static final String STORED = "已存在手机里";
  private static final String KEPT_PAGE =
      "() => gzStore.read('box', 'pocket').then(kept => kept ? kept.html : '', () => '')";

  @TempDir Path folder;
  @LocalServerPort int port;
  @Autowired CaseFixtures cases;
  @Autowired Triage triage;
  @Autowired Sessions sessions;
  @Autowired ProgramWork program;
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
  void what_is_written_without_network_outlives_the_browser_and_arrives_once() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    phone.page().waitForTimeout(31_000); // Chromium writes its cookies down every half minute.
    wire.is(Wire.State.CUT);

    Page page = phone.page();
    page.navigate("/grid/tasks/" + no);
    assertThat(page.locator("#kept")).containsText("没有网络");
    assertThat(page.locator("#task-" + no)).not().containsText(SAID);
    verifies(page, no);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);

    phone.killedAndStartedAgain();
    phone.page().navigate("/grid/outbox");
    assertThat(phone.page().locator("#outbox-items li")).containsText(FOUND);
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RECEIVED);

    wire.is(Wire.State.WHOLE);
    phone.as(cases.session(LI_GRID_WORKER)).open("/grid/today");
    phone.open("/grid/outbox");
    assertThat(phone.page().locator("#outbox-sent")).containsText(no.value());
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(acts(no, "VERIFIED")).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_lost_on_the_way_is_asked_for_again_and_nothing_happens_twice() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.DEAF);
    verifies(page, no);
    awaits(no, CaseStatus.DELIBERATING);
    wire.is(Wire.State.CUT);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);

    wire.is(Wire.State.WHOLE);
    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-sent")).containsText(no.value());
    assertThat(page.locator("#outbox-items li")).hasCount(0);
    assertThat(acts(no, "VERIFIED")).isEqualTo(1);
  }

  @Test
  void what_somebody_else_moved_meanwhile_is_shown_and_not_put_together() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    verifies(page, no);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);
    cases.as(LI_GRID_WORKER, () -> triage.takeUp(cases.act(LI_GRID_WORKER, no, "")));
    wire.is(Wire.State.WHOLE);

    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-items li")).containsText("有人先动过");
    assertThat(page.locator("#outbox-items li")).containsText(FOUND);
    assertThat(page.locator("#outbox-items li .gz-st")).containsText("核实中");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.VERIFYING);

    page.locator("#outbox-items li button", withText("再交一次")).click();
    assertThat(page.locator("#outbox-sent")).containsText(no.value());
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  @Test
  void what_one_did_oneself_on_another_phone_is_named_as_such() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    goesToSee(page, no);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);
    cases.as(LI_GRID_WORKER, () -> triage.verify(cases.act(LI_GRID_WORKER, no, "灯座坏了")));
    wire.is(Wire.State.WHOLE);

    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-items li")).containsText("有人先动过");
    assertThat(page.locator("#outbox-items li")).containsText("核实过了");
    assertThat(page.locator("#outbox-items li")).containsText("您自己（在另一部设备上或先前）");
    assertThat(page.locator("#outbox-items li button", withText("再交一次"))).isHidden();
  }

  @Test
  void two_steps_written_one_after_the_other_arrive_in_their_order() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    goesToSee(page, no);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);
    page.navigate("/grid/pocket");
    verifies(page, no);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);
    wire.is(Wire.State.WHOLE);

    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-sent li")).hasCount(2);
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  @Test
  void the_clock_of_the_phone_is_noted_and_does_not_count() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    phone
        .page()
        .context()
        .clock()
        .setSystemTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    verifies(page, no);
    assertThat(page.locator("#task-" + no + " .gz-js-note")).containsText(STORED);
    wire.is(Wire.State.WHOLE);
    phone.open("/grid/outbox");
    assertThat(phone.page().locator("#outbox-sent")).containsText(no.value());

    Claim claim = claim(no);
    assertThat(Duration.ofMillis(claim.skewMillis()))
        .isCloseTo(Duration.ofDays(1), Duration.ofMinutes(2));
    assertThat(Duration.between(claim.receivedAt(), Instant.now()))
        .isLessThan(Duration.ofMinutes(2));
    assertThat(claim.saidAt()).isAfter(Instant.now().plus(Duration.ofHours(23)));
  }

  @Test
  void what_was_fixed_on_the_spot_is_sent_with_its_second_photo() {
    keepsToday(cases.aReceivedCase());
    Page page = phone.open("/grid/snap");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    wire.is(Wire.State.CUT);
    page.navigate("/grid/snap");
    String form = "form[action='/grid/snap'] ";
    page.locator("#snap-words").fill("楼道堆了纸箱，已经搬走");
    page.locator(form + "input[type=file]").first().setInputFiles(aPhoto());
    assertThat(page.locator(".gz-photo img")).hasCount(1);
    page.locator(form + "input[name=fixed]").check();
    page.locator("#after-snap").setInputFiles(aPhoto());
    page.waitForTimeout(1_500);
    page.locator(form + "button[type=submit]").click();
    assertThat(page.locator(".gz-js-note")).containsText(STORED);

    wire.is(Wire.State.WHOLE);
    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-sent")).containsText("随手拍");
    assertThat(photosOf("楼道堆了纸箱，已经搬走")).isEqualTo(2);
  }

  @Test
  void a_clock_that_jumps_days_ahead_loses_nothing_that_was_not_sent() {
    keepsToday(cases.aReceivedCase());
    Page page = phone.open("/grid/snap");
    assertThat(secondsKept(page)).isGreaterThan(Duration.ofDays(30).toSeconds());
    page.waitForFunction("() => navigator.serviceWorker.controller");
    wire.is(Wire.State.CUT);
    page.navigate("/grid/snap");
    page.locator("#snap-words").fill("消防栓没有水，拧开是空的");
    page.locator("form[action='/grid/snap'] input[type=file]").first().setInputFiles(aPhoto());
    assertThat(page.locator(".gz-photo img")).hasCount(1);
    page.locator("form[action='/grid/snap'] button[type=submit]").click();
    assertThat(page.locator(".gz-js-note")).containsText(STORED);
    phone
        .page()
        .context()
        .clock()
        .setSystemTime(Instant.now().plus(Duration.ofDays(5)).toEpochMilli());

    page = phone.open("/grid/outbox");
    assertThat(page.locator("#gz-field")).containsText("还有 1 件没上传，仍加密留着");
    assertThat(page.locator("#outbox-items li")).not().containsText("消防栓");
    assertThat(page.evaluate(KEPT_PAGE)).isEqualTo("");

    keyUnheardOfFor(Duration.ofHours(100));
    wire.is(Wire.State.WHOLE);
    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-sent")).containsText("随手拍");
    assertThat(photosOf("消防栓没有水，拧开是空的")).isEqualTo(1);
  }

  @Test
  void a_list_that_is_said_to_be_cleared_is_gone_also_from_the_page() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    wire.is(Wire.State.CUT);
    Page page = phone.open("/grid/today");
    assertThat(page.locator("#pocket")).containsText(no.value());
    page.context().clock().setSystemTime(Instant.now().plus(Duration.ofDays(40)).toEpochMilli());

    page = phone.open("/grid/today");

    assertThat(page.locator("#gz-field")).containsText("今天的清单已清除");
    assertThat(page.locator("#kept [data-none]")).isVisible();
    assertThat(page.locator("#pocket")).isEmpty();
    assertThat(page.evaluate(KEPT_PAGE)).isEqualTo("");
  }

  private void keyUnheardOfFor(Duration age) {
    program.run(
        () ->
            db.sql("update cases.offline_key set seen_at = seen_at - make_interval(secs => :secs)")
                .param("secs", age.toSeconds())
                .update());
  }

  @Test
  void nothing_that_is_kept_can_be_read() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    verifies(page, no);
    page.locator("#note-words").fill("住户电话 13800138000");
    page.waitForTimeout(3_000);

    assertThat(phone.readable(FOUND, SAID, "13800138000", no.value(), "王女士", "李女士", "王女"))
        .isEmpty();
    assertThat(page.content()).doesNotContain("王女士", SAID);
  }

  @Test
  void what_was_typed_is_there_again_after_the_network_and_the_page_were_gone() {
    keepsToday(cases.aReceivedCase());
    Page page = phone.open("/grid/snap");
    page.locator("#words").fill("井盖松了，踩上去会响");
    page.locator("#photo-files").setInputFiles(aPhoto());
    assertThat(page.locator(".gz-photo img")).hasCount(1);
    page.waitForTimeout(1_500);
    wire.is(Wire.State.CUT);
    page.navigate("/grid/snap");
    assertThat(page.locator("#snap-words")).hasValue("井盖松了，踩上去会响");
    assertThat(page.locator(".gz-photo img")).hasCount(1);
    page.locator("form[action='/grid/snap'] button[type=submit]").click();
    assertThat(page.locator(".gz-js-note")).containsText(STORED);
    wire.is(Wire.State.WHOLE);
    page = phone.open("/grid/outbox");
    assertThat(page.locator("#outbox-sent")).containsText("随手拍");
    assertThat(photosOf("井盖松了，踩上去会响")).isEqualTo(1);
  }

  @Test
  void signing_out_warns_of_what_was_not_sent() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/me");
    wire.is(Wire.State.CUT);
    page.navigate("/grid/pocket");
    verifies(page, no);
    assertThat(page.locator(".gz-js-note")).containsText(STORED);
    assertThat(page.locator("#gz-field")).containsText("还有 1 件没有上传");
    page.goBack();
    assertThat(page.locator("#gz-field")).isVisible();
  }

  @Test
  void signing_out_asks_first_where_something_was_begun_or_not_sent() {
    keepsToday(cases.aReceivedCase());
    Page page = phone.open("/grid/snap");
    page.waitForSelector("#gz-field[data-ready='1']", Phone.attached());
    page.locator("#words").fill("井盖松了，踩上去会响");
    page.waitForTimeout(1_500);
    page = phone.open("/grid/me");
    page.waitForSelector("#gz-field[data-ready='1']", Phone.attached());

    page.locator("form[action='/logout'] button").click();

    assertThat(page.locator(".gz-js-note")).containsText("还有 1 份没写完的");
    assertThat(page.locator("form[action='/logout']")).isVisible();
    page.locator("form[action='/logout'] button[type=submit]").click();
    page.waitForURL("**/");
    assertThat(secrets(page)).isZero();
  }

  @Test
  void signing_out_leaves_nothing() {
    keepsToday(cases.aReceivedCase());
    Page page = phone.open("/grid/me");
    page.locator("form[action='/logout'] button").click();
    page.waitForURL("**/");
    assertThat(secrets(page)).isZero();

    page.navigate("/grid/outbox");
    page.waitForSelector("#gz-field[data-ready]", Phone.attached());
    assertThat(kept(page)).isEqualTo("0");
  }

  @Test
  void a_session_that_is_ended_from_elsewhere_wipes_at_the_next_contact() {
    keepsToday(cases.aReceivedCase());
    Page page = phone.open("/grid/outbox");
    assertThat(kept(page)).isEqualTo("1");
    sessionsEndQuietly();

    page.navigate("/grid/today"); // The door; the service worker asks on the way.
    page.waitForURL("**/desk/login**");
    page.waitForTimeout(1_500);
    assertThat(secrets(page)).isZero();
    page.navigate("/grid/outbox");
    page.waitForSelector("#gz-field[data-ready]", Phone.attached());
    assertThat(kept(page)).isEqualTo("0");
  }

  @Test
  void what_was_cleared_unsent_is_said_until_something_is_written_anew() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    verifies(page, no);
    assertThat(page.locator(".gz-js-note")).containsText(STORED);
    sessionsEndQuietly();
    wire.is(Wire.State.WHOLE);

    page.navigate("/grid/today");
    page.waitForURL("**/desk/login**");
    page.waitForTimeout(1_500);
    page.navigate("/grid/outbox");

    assertThat(page.locator("#outbox-cleared")).containsText("其中 1 件没有上传");
    assertThat(page.locator("body")).not().containsText(FOUND);
    page.evaluate("gzStore.begin('00', 1).then(() => gzStore.cleared())");
    page.reload();
    assertThat(page.locator("#outbox-cleared")).isVisible();
  }

  @Test
  void somebody_else_on_the_same_phone_neither_reads_nor_sends_what_waits() {
    CaseNo no = cases.aReceivedCase();
    keepsToday(no);
    Page page = phone.open("/grid/pocket");
    wire.is(Wire.State.CUT);
    verifies(page, no);
    assertThat(page.locator(".gz-js-note")).containsText(STORED);
    wire.is(Wire.State.WHOLE);

    page = phone.as(cases.session(CHEN_COMMUNITY_OFFICER)).open("/grid/outbox");
    assertThat(page.locator("#outbox-other")).isVisible();
    assertThat(page.locator("body")).not().containsText(FOUND);
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RECEIVED);
  }

  private void keepsToday(CaseNo no) {
    cases.isTheFirstToDo(no);
    Page page = phone.open("/grid/today");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    page.waitForCondition(() -> page.evaluate(KEPT_PAGE).toString().contains(no.value()));
  }

  private static void goesToSee(Page page, CaseNo no) {
    String form = "form[action='/grid/tasks/" + no + "/take']";
    page.locator("#task-" + no + " details", new Page.LocatorOptions().setHas(page.locator(form)))
        .locator("summary")
        .click();
    page.locator(form + " button[type=submit]").click();
  }

  private static void verifies(Page page, CaseNo no) {
    String form = "form[action='/grid/tasks/" + no + "/verify']";
    page.locator("#task-" + no + " details", new Page.LocatorOptions().setHas(page.locator(form)))
        .locator("summary")
        .click();
    page.locator(form + " textarea").fill(FOUND);
    page.locator(form + " button[type=submit]").click();
  }

  private void sessionsEndQuietly() {
    sessions.endAllOf(LI_GRID_WORKER.id());
  }

  /** How many databases of ours there are in this browser that hold a key. */
  private static String kept(Page page) {
    return String.valueOf(page.evaluate("() => gzStore.meta().then(kept => kept ? 1 : 0)"));
  }

  private static long secondsKept(Page page) {
    double until =
        page.context().cookies().stream()
            .filter(one -> one.name.equals("gz-field"))
            .mapToDouble(one -> one.expires)
            .max()
            .orElse(0);
    return (long) until - Instant.now().getEpochSecond();
  }

  private static long secrets(Page page) {
    return page.context().cookies().stream()
        .filter(one -> one.name.equals("gz-field") && !one.value.isEmpty())
        .count();
  }

  private void awaits(CaseNo no, CaseStatus status) {
    phone.page().waitForCondition(() -> cases.statusOf(no) == status);
  }

  private static Page.LocatorOptions withText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static com.microsoft.playwright.options.FilePayload aPhoto() {
    return new com.microsoft.playwright.options.FilePayload(
        "lid.jpg", "image/jpeg", CaseFixtures.aPicture());
  }

  private long acts(CaseNo no, String act) {
    return program.call(
        () ->
            db.sql(
                    "select count(*) from cases.case_event e join cases.case_file c on c.id = e.case_id where c.no = :no and e.act = :act")
                .param("no", no.value())
                .param("act", act)
                .query(Long.class)
                .single());
  }

  private long photosOf(String words) {
    return program.call(
        () ->
            db.sql(
                    "select count(*) from cases.case_photo p join cases.case_words w on w.case_id = p.case_id where w.words = :words")
                .param("words", words)
                .query(Long.class)
                .single());
  }

  record Claim(Instant saidAt, Instant receivedAt, long skewMillis) {}

  private Claim claim(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    "select said_at, received_at, skew_millis from cases.offline_claim where address like :address and party_id = :party")
                .param("address", "/grid/tasks/" + no + "%")
                .param("party", Cast.LI_GRID_WORKER.id().value())
                .query(Claim.class)
                .single());
  }
}
