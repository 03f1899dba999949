package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SONG_MEDIATOR;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTables;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.StoryClock;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What several people do one after another, by the pages alone, from the first step to the last.
 */
@GongzhiTest
class DeskWalksTest {

  private static final String DRAIN = "UT07";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired RuleTables tables;
  @Autowired RuleBook book;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void a_rule_is_proposed_refused_proposed_again_approved_and_followed_by_the_next_report() {
    Browser zheng = fixtures.browser(port, ZHENG_DISPATCHER);
    Browser wu = fixtures.browser(port, WU_SUPERVISOR);
    CaseNo before = aReport();

    propose(zheng, "十二天办完");
    String first = found("/desk/rules/[0-9]+/", wu.get("/desk/rules").body());
    assertThat(zheng.get("/desk/rules").body()).doesNotContain(first + "approve");
    assertThat(zheng.submit("/desk/rules", first + "approve", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(wu.submit("/desk/rules", first + "refuse", Map.of("words", "太长")).statusCode())
        .isEqualTo(303);
    assertThat(zheng.get("/desk/rules").body()).contains("太长").doesNotContain(first);

    propose(zheng, "还是十二天，已商量过");
    String second = found("/desk/rules/[0-9]+/", wu.get("/desk/rules").body());
    assertThat(wu.submit("/desk/rules", second + "approve", Map.of()).statusCode()).isEqualTo(303);
    tables.refresh();
    Instant inForce = tables.newest(book.current("yuhua")).since();
    CaseNo after = StoryClock.at(inForce, this::aReport);

    assertThat(promised(after)).isGreaterThan(promised(before).plus(Duration.ofDays(5)));
    assertThat(new Browser(port).get("/open/rules?place=yuhua").body()).contains("还是十二天，已商量过");
  }

  private void propose(Browser zheng, String why) {
    Map<String, String> form = new HashMap<>(zheng.hiddenFields("/desk/rules/new"));
    Map.of("key", "", "area", "", "category", DRAIN, "matter", "", "when", "").forEach(form::put);
    Map.of("power", "", "unit", "", "normal", "12 个工作日", "urgent", "", "reason", why)
        .forEach(form::put);
    assertThat(zheng.post("/desk/rules/new", form).statusCode()).isEqualTo(303);
  }

  @Test
  void departments_sign_for_a_joint_order_see_what_each_found_and_it_ends() {
    CaseNo no = fixtures.aCaseInProgress();
    assertThat(sends(SUN_SUBDISTRICT_OFFICER, no, "order", anOrder())).isEqualTo(303);

    assertThat(parts(HAN_DEPARTMENT_HANDLER, no)).contains("拆棚", "/parts/1/take");
    assertThat(sends(HAN_DEPARTMENT_HANDLER, no, "parts/1/take", Map.of())).isEqualTo(303);
    assertThat(sends(SONG_MEDIATOR, no, "parts/2/take", Map.of())).isEqualTo(303);
    String photo = showsWithPicture(HAN_DEPARTMENT_HANDLER, no, "棚子没有手续");
    for (Cast each : new Cast[] {SONG_MEDIATOR, QIAN_PROPERTY_MANAGER, SUN_SUBDISTRICT_OFFICER}) {
      assertThat(parts(each, no)).contains("棚子没有手续", photo);
    }
    Map<String, String> result = Map.of("words", "通道清出来了");
    assertThat(sends(SUN_SUBDISTRICT_OFFICER, no, "order/end", result)).isEqualTo(409);
    for (int seq = 1; seq <= 2; seq++) {
      Cast unit = seq == 1 ? HAN_DEPARTMENT_HANDLER : SONG_MEDIATOR;
      assertThat(sends(unit, no, "parts/" + seq + "/report", Map.of("words", "办好了")))
          .isEqualTo(303);
      assertThat(sends(SUN_SUBDISTRICT_OFFICER, no, "parts/" + seq + "/check", Map.of()))
          .isEqualTo(303);
    }

    assertThat(sends(SUN_SUBDISTRICT_OFFICER, no, "order/end", result)).isEqualTo(303);

    assertThat(parts(SONG_MEDIATOR, no)).contains("联合处置已结束");
    assertThat(new Browser(port).get("/cases/" + no).body())
        .doesNotContain("通道清出来了", "棚子没有手续"); // The words wait to be read.
  }

  private Map<String, String> anOrder() {
    String day = LocalDate.now(WorkingCalendar.ZONE).plusDays(1).toString();
    LocalDateTime meet =
        LocalDateTime.now(WorkingCalendar.ZONE).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
    return Map.of(
        "words",
        "清理消防通道",
        "meet",
        meet.toString(),
        "units",
        Cast.Unit.URBAN_MANAGEMENT.id() + "," + Cast.Unit.MEDIATION_COMMITTEE.id(),
        "tasks",
        "拆棚,调解车位",
        "untils",
        day + "," + day);
  }

  /** The address of the picture. */
  private String showsWithPicture(Cast who, CaseNo no, String words) {
    Browser browser = fixtures.browser(port, who);
    Map<String, String> form = browser.hiddenFields("/desk/cases/" + no + "/parts");
    form.put("words", words);
    String address = "/desk/cases/" + no + "/order/evidence";
    assertThat(browser.send(Multipart.of(browser.request(address), form)).statusCode())
        .isEqualTo(303);
    return found("/files/[0-9a-f]{32}", parts(who, no));
  }

  private int sends(Cast who, CaseNo no, String act, Map<String, String> form) {
    String page = "/desk/cases/" + no;
    return fixtures.browser(port, who).submit(page + "/parts", page + "/" + act, form).statusCode();
  }

  private String parts(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no + "/parts").body();
  }

  @Test
  void a_whistle_is_blown_answered_reported_on_and_ended_with_a_mark_by_each_side() {
    CaseNo no = fixtures.aStudiedCase();
    Desk sun = Desk.of(SUN_SUBDISTRICT_OFFICER, fixtures, port);
    Desk han = Desk.of(HAN_DEPARTMENT_HANDLER, fixtures, port);
    String unit = Cast.Unit.URBAN_MANAGEMENT.id().toString();
    is303(sun.act(no, "whistle", "kind", "KEY_WORK", "units", unit, "words", "占道搭棚").statusCode());

    is303(han.act(no, "whistle-answer").statusCode());
    String ofWhistle = found("(?<=value=\")[0-9]+:5(?=\")", han.open(no).body());
    is303(han.act(no, "whistle-report", "marks", ofWhistle, "words", "拆了两处").statusCode());
    assertThat(han.act(no, "whistle-end", "marks", unit + ":5", "words", "完了").statusCode())
        .isEqualTo(403);
    assertThat(sun.page("/desk/todo")).contains("您吹的哨，可以结束");
    String ofAnswer = found("(?<=value=\")" + unit + ":4(?=\")", sun.open(no).body());
    is303(sun.act(no, "whistle-end", "marks", ofAnswer, "words", "路通了").statusCode());

    assertThat(sun.open(no).body()).contains("吹哨方给 4 分", "单位给这次吹哨 5 分");
    assertThat(new Browser(port).get("/cases/" + no).body())
        .contains("吹哨的一方确认结束")
        .doesNotContain("路通了"); // The words wait to be read.
  }

  private static void is303(int status) {
    assertThat(status).isEqualTo(303);
  }

  private CaseNo aReport() {
    return fixtures.aReceivedCase(WANG_RESIDENT, HERE, "下雨就积水", DRAIN);
  }

  private static String found(String pattern, String page) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group();
  }

  private Duration promised(CaseNo no) {
    return program.call(
        () ->
            Duration.ofSeconds(
                db.sql(
                        "select extract(epoch from promised_at - received_at)::bigint from cases.case_file where no = :no")
                    .param("no", no.value())
                    .query(Long.class)
                    .single()));
  }
}
