package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.cases.whistle.Whistles;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several units are called to one case; each answers for itself, and who called them ends it. */
@GongzhiTest
class WhistlesTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Whistles whistles;
  @Autowired Triage triage;
  @Autowired Closing closing;
  @Autowired Decisions decisions;

  @Test
  void calls_units_that_help_while_the_lead_stays() {
    CaseNo no = fixtures.anAssignedCase();

    Case after = blow(no, HAN_DEPARTMENT_HANDLER);

    assertThat(after.helpers()).containsExactly(unit(HAN_DEPARTMENT_HANDLER));
    assertThat(after.duty().unit()).isEqualTo(unit(QIAN_PROPERTY_MANAGER));
    assertThat(fixtures.toldTo(HAN_DEPARTMENT_HANDLER)).anyMatch(told -> told.contains("whistle"));
    assertThat(desk(HAN_DEPARTMENT_HANDLER, no)).contains("攻坚哨", "还没到", "whistle-answer");
  }

  @Test
  void gives_a_called_unit_no_word_about_the_whole() {
    CaseNo no = fixtures.aReceivedCase();
    blow(no, HAN_DEPARTMENT_HANDLER);
    assertThat(fixtures.versionOf(no)).isEqualTo(2);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                fixtures.as(
                    HAN_DEPARTMENT_HANDLER,
                    () ->
                        triage.fixOnSite(
                            fixtures
                                .act(HAN_DEPARTMENT_HANDLER, no, "修好了")
                                .with(List.of(fixtures.aPhoto())))))
        .withMessage("permission.missing");
    assertThat(desk(HAN_DEPARTMENT_HANDLER, no)).doesNotContain("/fix\"");
  }

  @Test
  void is_ended_by_the_whistler_with_a_mark_for_each_unit_and_a_public_result() {
    CaseNo no = fixtures.aStudiedCase();
    blow(no, HAN_DEPARTMENT_HANDLER, QIAN_PROPERTY_MANAGER);
    does(HAN_DEPARTMENT_HANDLER, no, "", whistles::answer);
    does(HAN_DEPARTMENT_HANDLER, no, "拆了两处棚子", act -> whistles.report(act, 5));
    refused("whistle.units-still-at-work", () -> end(no, SUN_SUBDISTRICT_OFFICER));
    does(QIAN_PROPERTY_MANAGER, no, "不归物业管", whistles::decline);

    refused("whistle.mark-each-unit", () -> endWith(no, SUN_SUBDISTRICT_OFFICER, Map.of()));
    refused("whistle.others-end-it", () -> end(no, ZHENG_DISPATCHER));
    assertThat(desk(ZHENG_DISPATCHER, no)).doesNotContain("/whistle-end\"");
    end(no, SUN_SUBDISTRICT_OFFICER);

    assertThat(new Browser(port).get("/cases/" + no).body())
        .contains("吹哨的一方确认结束")
        .doesNotContain("棚子拆完，路通了", "不归物业管"); // Nobody has read the words for everyone yet.
    refused("whistle.none-open", () -> end(no, SUN_SUBDISTRICT_OFFICER));
  }

  @Test
  void cannot_be_blown_twice_nor_at_oneself_nor_at_nobody_nor_without_the_right() {
    CaseNo no = fixtures.aStudiedCase();

    refused("whistle.choose-units", () -> blow(no));
    refused("whistle.not-oneself", () -> blow(no, SUN_SUBDISTRICT_OFFICER));
    refused("case.unit-works-elsewhere", () -> blow(no, HE_OTHER_MANAGER));
    refused(
        "whistle.say-why",
        () -> blowAs(SUN_SUBDISTRICT_OFFICER, no, "", unit(HAN_DEPARTMENT_HANDLER)));
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> blowAs(CHEN_COMMUNITY_OFFICER, no, "一起来", unit(HAN_DEPARTMENT_HANDLER)))
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Rejection.Kind.FORBIDDEN));
    blow(no, HAN_DEPARTMENT_HANDLER);
    refused("whistle.already-blown", () -> blow(no, QIAN_PROPERTY_MANAGER));
  }

  @Test
  void is_answered_only_by_who_was_called_and_only_once() {
    CaseNo no = fixtures.anAssignedCase();
    blow(no, HAN_DEPARTMENT_HANDLER);

    refused("whistle.not-called", () -> does(QIAN_PROPERTY_MANAGER, no, "", whistles::answer));
    does(HAN_DEPARTMENT_HANDLER, no, "", whistles::answer);
    refused(
        "whistle.answered-already", () -> does(HAN_DEPARTMENT_HANDLER, no, "", whistles::answer));
    refused(
        "whistle.mark-the-whistle",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "清完了", act -> whistles.report(act, 6)));
    does(HAN_DEPARTMENT_HANDLER, no, "清完了", act -> whistles.report(act, 4));
    refused(
        "whistle.your-part-is-over",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "不来了", whistles::decline));
  }

  @Test
  void waits_on_the_list_of_whoever_blew_it_until_it_is_ended() {
    CaseNo no = fixtures.aStudiedCase();
    blowAs(XU_SUBDISTRICT_SECRETARY, no, "一起来看", unit(HAN_DEPARTMENT_HANDLER));
    assertThat(todo(XU_SUBDISTRICT_SECRETARY)).doesNotContain("您吹的哨");

    fixtures.as(WANG_RESIDENT, () -> closing.withdraw(fixtures.act(WANG_RESIDENT, no, "")));

    assertThat(todo(XU_SUBDISTRICT_SECRETARY)).contains("您吹的哨，可以结束", no.value());
    endWith(no, XU_SUBDISTRICT_SECRETARY, Map.of(unit(HAN_DEPARTMENT_HANDLER), 3));
    assertThat(todo(XU_SUBDISTRICT_SECRETARY)).doesNotContain("您吹的哨");
  }

  @Test
  void is_called_off_with_a_reason_and_without_marks_while_somebody_is_waited_for() {
    CaseNo no = fixtures.aStudiedCase();
    blow(no, HAN_DEPARTMENT_HANDLER, QIAN_PROPERTY_MANAGER);
    does(HAN_DEPARTMENT_HANDLER, no, "不归我们", whistles::decline);
    assertThat(desk(SUN_SUBDISTRICT_OFFICER, no)).contains("whistle-call-off");
    assertThat(desk(QIAN_PROPERTY_MANAGER, no)).doesNotContain("whistle-call-off");

    refused("case.say-why", () -> does(SUN_SUBDISTRICT_OFFICER, no, "", whistles::callOff));
    does(SUN_SUBDISTRICT_OFFICER, no, "叫错了单位", whistles::callOff);

    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).contains("case.notice.whistle-off " + no);
    assertThat(desk(SUN_SUBDISTRICT_OFFICER, no)).contains("没有打分", "叫错了单位");
    refused("whistle.none-open", () -> does(QIAN_PROPERTY_MANAGER, no, "", whistles::answer));
    blow(no, HAN_DEPARTMENT_HANDLER);
    does(HAN_DEPARTMENT_HANDLER, no, "清完了", act -> whistles.report(act, 4));
    refused(
        "whistle.end-it-with-marks",
        () -> does(SUN_SUBDISTRICT_OFFICER, no, "不要了", whistles::callOff));
  }

  @Test
  void stays_to_be_read_with_its_marks_once_it_is_over() {
    CaseNo no = fixtures.aStudiedCase();
    blow(no, HAN_DEPARTMENT_HANDLER);
    does(HAN_DEPARTMENT_HANDLER, no, "拆了两处棚子", act -> whistles.report(act, 5));
    endWith(no, SUN_SUBDISTRICT_OFFICER, Map.of(unit(HAN_DEPARTMENT_HANDLER), 4));

    assertThat(desk(SUN_SUBDISTRICT_OFFICER, no)).contains("占道搭棚，一家拆不动", "吹哨方给 4 分", "单位给这次吹哨 5 分");
  }

  @Test
  void a_called_unit_does_not_propose_to_refuse_the_whole() {
    CaseNo no = fixtures.aStudiedCase();
    blow(no, HAN_DEPARTMENT_HANDLER);

    assertThat(desk(HAN_DEPARTMENT_HANDLER, no)).doesNotContain("/refusal\"");
    refused(
        "case.not-your-unit",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "不归我们", act -> decisions.askRejection(act, "请找街道")));
    assertThat(desk(CHEN_COMMUNITY_OFFICER, no)).contains("/refusal\"");
  }

  @Test
  void works_by_the_forms_of_the_desk() {
    CaseNo no = fixtures.aStudiedCase();
    Browser xu = fixtures.browser(port, XU_SUBDISTRICT_SECRETARY);
    String page = "/desk/cases/" + no;
    String unit = unit(HAN_DEPARTMENT_HANDLER).toString();

    assertThat(xu.get(page).body()).contains("name=\"units\"", "name=\"kind\"");
    assertThat(xu.submit(page, page + "/whistle", Map.of("kind", "DAILY", "words", "一起来看")).body())
        .contains("请选 1 至 10 个单位", "一起来看");
    Map<String, String> form = Map.of("kind", "EMERGENCY", "units", unit, "words", "塌了");
    assertThat(xu.submit(page, page + "/whistle", form).statusCode()).isEqualTo(303);
    assertThat(xu.get(page).body()).contains("应急哨", "塌了", "还没到");
  }

  private Case blow(CaseNo no, Cast... called) {
    return blowAs(
        SUN_SUBDISTRICT_OFFICER,
        no,
        "占道搭棚，一家拆不动",
        Stream.of(called).map(this::unit).toArray(PartyId[]::new));
  }

  private Case blowAs(Cast who, CaseNo no, String why, PartyId... units) {
    return does(who, no, why, act -> whistles.blow(act, WhistleKind.KEY_WORK, List.of(units)));
  }

  private Case end(CaseNo no, Cast who) {
    Map<PartyId, Integer> marks =
        Stream.of(HAN_DEPARTMENT_HANDLER, QIAN_PROPERTY_MANAGER)
            .collect(Collectors.toMap(this::unit, _ -> 4));
    return endWith(no, who, marks);
  }

  private Case endWith(CaseNo no, Cast who, Map<PartyId, Integer> marks) {
    return does(who, no, "棚子拆完，路通了", act -> whistles.end(act, marks));
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private PartyId unit(Cast who) {
    return fixtures.viewer(who).organisations().getFirst();
  }

  private String todo(Cast who) {
    return fixtures.browser(port, who).get("/desk/todo").body();
  }

  private String desk(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no).body();
  }

  private static void refused(String code, Runnable what) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(what::run)
        .satisfies(refused -> assertThat(refused).hasMessage(code));
  }
}
