package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.Parts;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work on a case is split between units; the case is done when every part has ended. */
@GongzhiTest
class PartsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Parts parts;
  @Autowired Handling handling;
  @Autowired Closing closing;
  @Autowired Decisions decisions;
  @Autowired InstantSource clock;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void gives_a_unit_its_piece_while_the_lead_stays() {
    CaseNo no = fixtures.aCaseInProgress();

    Case after = give(no);

    assertThat(after.helpers()).contains(unit(HAN_DEPARTMENT_HANDLER));
    assertThat(after.duty().unit()).isEqualTo(unit(QIAN_PROPERTY_MANAGER));
    assertThat(page(HAN_DEPARTMENT_HANDLER, no))
        .contains("1 号子工单", "拆掉占道的棚子", "待接单", "/parts/1/take")
        .doesNotContain("/parts/1/check");
    assertThat(page(CHEN_COMMUNITY_OFFICER, no)).contains("/parts/1/cancel");
    assertThat(fixtures.toldTo(HAN_DEPARTMENT_HANDLER)).isNotEmpty();
  }

  @Test
  void what_nobody_finished_ends_with_the_whole_and_opens_with_it_again() {
    CaseNo no = fixtures.aCaseInProgress();
    give(no);
    CaseNo refused = fixtures.aCaseInProgress();
    give(refused);

    does(WANG_RESIDENT, no, "", closing::withdraw);
    does(QIAN_PROPERTY_MANAGER, refused, "不归物业管", handling::giveBack);
    does(CHEN_COMMUNITY_OFFICER, refused, "不归社区管", act -> decisions.askRejection(act, "请找房管局"));
    does(ZHAO_SECRETARY, refused, "", decisions::reject);

    for (CaseNo ended : List.of(no, refused)) {
      assertThat(page(HAN_DEPARTMENT_HANDLER, ended))
          .contains("已随整件结束", "整件诉求已经结束")
          .doesNotContain("待接单", "期限");
    }
    Browser han = fixtures.browser(port, HAN_DEPARTMENT_HANDLER);
    assertThat(han.get("/desk/parts?kind=ENDED").body()).contains("已随整件结束", no.value());
    assertThat(han.get("/desk/parts").body()).doesNotContain(no.value());
    does(WANG_RESIDENT, refused, "就归社区管", closing::appeal);
    assertThat(page(HAN_DEPARTMENT_HANDLER, refused)).contains("待接单").doesNotContain("已随整件结束");
  }

  @Test
  void nothing_is_reported_done_before_every_part_has_ended() {
    CaseNo no = fixtures.aCaseInProgress();
    give(no);
    refused("parts.still-open", () -> done(no));
    refused("parts.still-open", () -> explained(no));
    does(HAN_DEPARTMENT_HANDLER, no, "棚子拆了", act -> parts.report(act, 1));
    refused("parts.still-open", () -> done(no));
    does(CHEN_COMMUNITY_OFFICER, no, "看过了，拆干净了", act -> parts.check(act, 1));

    assertThat(done(no).status()).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void the_record_itself_refuses_to_be_done_while_a_part_goes_on() {
    CaseNo no = fixtures.aCaseInProgress();
    give(no);
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                program.call(
                    () ->
                        db.sql("update cases.case_file set status = 'REPORTED_DONE' where no = :no")
                            .param("no", no.value())
                            .update()))
        .withMessageContaining("a part of the case goes on");
  }

  @Test
  void nobody_looks_at_their_own_work() {
    CaseNo no = fixtures.aCaseInProgress();
    does(
        SUN_SUBDISTRICT_OFFICER,
        no,
        "核对台账",
        act -> parts.give(act, unit(CHEN_COMMUNITY_OFFICER), tomorrow()));
    does(CHEN_COMMUNITY_OFFICER, no, "核对完", act -> parts.report(act, 1));

    forbidden(() -> does(CHEN_COMMUNITY_OFFICER, no, "好", act -> parts.check(act, 1)));
    forbidden(() -> does(CHEN_COMMUNITY_OFFICER, no, "好", act -> parts.cancel(act, 1)));
    refused(
        "parts.not-to-oneself",
        () ->
            does(
                CHEN_COMMUNITY_OFFICER,
                no,
                "自己来",
                act -> parts.give(act, unit(CHEN_COMMUNITY_OFFICER), tomorrow())));
    does(SUN_SUBDISTRICT_OFFICER, no, "", act -> parts.check(act, 1));
  }

  @Test
  void is_taken_done_sent_back_and_done_again() {
    CaseNo no = fixtures.aCaseInProgress();
    give(no);
    does(HAN_DEPARTMENT_HANDLER, no, "", act -> parts.take(act, 1));
    refused(
        "parts.moved-on", () -> does(HAN_DEPARTMENT_HANDLER, no, "", act -> parts.take(act, 1)));
    does(HAN_DEPARTMENT_HANDLER, no, "拆了一半", act -> parts.report(act, 1));
    refused(
        "parts.moved-on",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "不办了", act -> parts.giveBack(act, 1)));
    does(CHEN_COMMUNITY_OFFICER, no, "还有一半没拆", act -> parts.again(act, 1, tomorrow()));

    assertThat(page(HAN_DEPARTMENT_HANDLER, no)).contains("办理中", "还有一半没拆", "/parts/1/report");
    does(HAN_DEPARTMENT_HANDLER, no, "全拆了", act -> parts.report(act, 1));
    does(CHEN_COMMUNITY_OFFICER, no, "", act -> parts.check(act, 1));
    assertThat(page(CHEN_COMMUNITY_OFFICER, no)).contains("已验收", "全拆了");
  }

  @Test
  void what_is_handed_back_can_be_given_to_the_same_unit_again() {
    CaseNo no = fixtures.aCaseInProgress();
    give(no);
    refused("parts.unit-has-one", () -> give(no));
    does(HAN_DEPARTMENT_HANDLER, no, "归住建管", act -> parts.giveBack(act, 1));
    give(no);
    does(CHEN_COMMUNITY_OFFICER, no, "另有安排", act -> parts.cancel(act, 2));
    assertThat(page(CHEN_COMMUNITY_OFFICER, no)).contains("已退回", "归住建管", "已撤回");
    assertThat(done(no).status()).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void what_was_handed_back_is_given_anew_or_withdrawn_before_the_whole_is_done() {
    CaseNo no = fixtures.aCaseInProgress();
    give(no);
    does(HAN_DEPARTMENT_HANDLER, no, "不归我们", act -> parts.giveBack(act, 1));

    refused("parts.returned-waits", () -> done(no));
    refused("parts.returned-waits", () -> explained(no));
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                program.call(
                    () ->
                        db.sql("update cases.case_file set status = 'REPORTED_DONE' where no = :no")
                            .param("no", no.value())
                            .update()));
    assertThat(page(CHEN_COMMUNITY_OFFICER, no)).contains("/parts/1/cancel");
    refused(
        "case.say-why", () -> does(CHEN_COMMUNITY_OFFICER, no, "", act -> parts.cancel(act, 1)));
    does(CHEN_COMMUNITY_OFFICER, no, "物业自己清掏", act -> parts.cancel(act, 1));

    assertThat(done(no).status()).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void only_who_leads_gives_a_part_and_only_of_what_is_at_work() {
    CaseNo studied = fixtures.aStudiedCase();
    refused("parts.nothing-at-work", () -> give(studied));
    CaseNo no = fixtures.aCaseInProgress();
    forbidden(
        () ->
            does(
                LI_GRID_WORKER,
                no,
                "去办",
                act -> parts.give(act, unit(HAN_DEPARTMENT_HANDLER), tomorrow())));
    refused("case.unit-leads-already", () -> giveTo(no, QIAN_PROPERTY_MANAGER, tomorrow()));
    refused("case.unit-works-elsewhere", () -> giveTo(no, HE_OTHER_MANAGER, tomorrow()));
    refused(
        "parts.day-lies-ahead", () -> giveTo(no, HAN_DEPARTMENT_HANDLER, tomorrow().minusDays(3)));
    refused(
        "parts.due-before-the-case",
        () -> giveTo(no, HAN_DEPARTMENT_HANDLER, tomorrow().plusDays(90)));
    does(
        QIAN_PROPERTY_MANAGER,
        no,
        "请城管拆棚",
        act -> parts.give(act, unit(HAN_DEPARTMENT_HANDLER), tomorrow()));
  }

  @Test
  void works_by_its_page_and_loses_nothing_typed() {
    CaseNo no = fixtures.aCaseInProgress();
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String page = "/desk/cases/" + no + "/parts";
    String unit = unit(HAN_DEPARTMENT_HANDLER).toString();

    HttpResponse<String> without = chen.submit(page, page, Map.of("words", "拆棚", "unit", unit));
    MarkedField.isOnlyOne(without, "until");
    assertThat(without.body()).contains("请选一个日期", "拆棚", "value=\"" + unit + "\" selected");
    Map<String, String> whole = Map.of("words", "拆棚", "unit", unit, "until", tomorrow().toString());
    assertThat(chen.submit(page, page, whole).statusCode()).isEqualTo(303);
    Browser han = fixtures.browser(port, HAN_DEPARTMENT_HANDLER);
    MarkedField.isOnlyOne(han.submit(page, page + "/1/report", Map.of("words", "")), "w-1-report");
    assertThat(han.submit(page, page + "/1/explode", Map.of("words", "拆完")).statusCode())
        .isEqualTo(404);
    assertThat(han.submit(page, page + "/9/report", Map.of("words", "拆完")).statusCode())
        .isEqualTo(404);
    assertThat(han.submit(page, page + "/1/report", Map.of("words", "拆完")).statusCode())
        .isEqualTo(303);
    assertThat(chen.get("/desk/cases/" + no).body()).contains(page);
  }

  private Case give(CaseNo no) {
    return giveTo(no, HAN_DEPARTMENT_HANDLER, tomorrow());
  }

  private Case giveTo(CaseNo no, Cast whom, LocalDate until) {
    return does(CHEN_COMMUNITY_OFFICER, no, "拆掉占道的棚子", act -> parts.give(act, unit(whom), until));
  }

  private Case done(CaseNo no) {
    List<String> photo = List.of(fixtures.aPhoto());
    return does(QIAN_PROPERTY_MANAGER, no, "都办好了", act -> handling.reportDone(act.with(photo)));
  }

  private Case explained(CaseNo no) {
    return does(QIAN_PROPERTY_MANAGER, no, "现在办不了", act -> handling.explain(act, "明年改造时一起办"));
  }

  private LocalDate tomorrow() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).plusDays(1);
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private PartyId unit(Cast who) {
    return fixtures.viewer(who).organisations().getFirst();
  }

  private String page(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no + "/parts").body();
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }

  private static void forbidden(Runnable act) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(act::run)
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Rejection.Kind.FORBIDDEN));
  }
}
