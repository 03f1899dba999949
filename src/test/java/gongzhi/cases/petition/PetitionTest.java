package gongzhi.cases.petition;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.DENG_PETITION_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Decisions;
import gongzhi.cases.Handling;
import gongzhi.cases.MovedClock;
import gongzhi.cases.Reclassifying;
import gongzhi.cases.Triage;
import gongzhi.cases.handover.Agenda.Demand;
import gongzhi.cases.handover.MeetingFixtures;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Route;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The petition office hands each case on by itself, with the dates of the law. */
@GongzhiTest
@Import(MovedClock.class)
class PetitionTest {

  private static final Cast.Unit OFFICE = Cast.Unit.SUBDISTRICT_OFFICE;

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Petitions petitions;
  @Autowired PetitionAnswers answers;
  @Autowired Reclassifying reclassifying;
  @Autowired Triage triage;
  @Autowired Handling handling;
  @Autowired Decisions decisions;
  @Autowired MeetingFixtures meeting;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void what_it_complains_of_reads_nothing_and_gets_nothing_of_it() {
    CaseNo no = fixtures.aStudiedCase();
    PartyId committee = Cast.Unit.RESIDENTS_COMMITTEE.id();
    assertThat(statusFor(CHEN_COMMUNITY_OFFICER, no)).isEqualTo(200);

    does(DENG_PETITION_OFFICER, no, "信访件，逐一交办", act -> petitions.take(act, committee));

    assertThat(statusFor(CHEN_COMMUNITY_OFFICER, no)).isEqualTo(404);
    assertThat(statusFor(SUN_SUBDISTRICT_OFFICER, no)).isEqualTo(200);
    for (String table : List.of("case_words", "case_event", "case_photo", "petition")) {
      assertThat(rowsFor(CHEN_COMMUNITY_OFFICER, table, no)).as(table).isZero();
    }
    assertThat(rowsFor(SUN_SUBDISTRICT_OFFICER, "case_event", no)).isPositive();
    refused("case.not-found", () -> does(CHEN_COMMUNITY_OFFICER, no, "看看", petitions::take));
    refused(
        "petition.not-to-whom-it-complains-of",
        () -> does(DENG_PETITION_OFFICER, no, "查清答复", act -> petitions.handOn(act, committee)));
    assertThat(handOn(no).duty().unit()).isEqualTo(Cast.Unit.URBAN_MANAGEMENT.id());
    assertThat(statusFor(HAN_DEPARTMENT_HANDLER, no)).isEqualTo(200);
  }

  @Test
  void nobody_registers_what_is_said_about_their_own_organisation() {
    CaseNo no = fixtures.aStudiedCase();

    refused(
        "petition.not-about-oneself",
        () ->
            does(
                DENG_PETITION_OFFICER,
                no,
                "信访件",
                act -> petitions.take(act, Cast.Unit.PETITION_OFFICE.id())));
  }

  private int statusFor(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no).statusCode();
  }

  /** What the record itself lets this person see of the case. */
  private long rowsFor(Cast who, String table, CaseNo no) {
    long id =
        program.call(
            () ->
                db.sql("select id from cases.case_file where no = :no")
                    .param("no", no.value())
                    .query(Long.class)
                    .single());
    return fixtures.as(
        who,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        db.sql("select count(*) from cases." + table + " where case_id = :id")
                            .param("id", id)
                            .query(Long.class)
                            .single())));
  }

  @Test
  void is_merged_into_no_other_case() {
    CaseNo no = fixtures.aStudiedCase();
    CaseNo other = fixtures.aStudiedCase();
    take(no);
    handOn(no);

    refused(
        "petition.stays-on-its-way",
        () -> does(SUN_SUBDISTRICT_OFFICER, no, "同一件事", act -> decisions.merge(act, other)));
  }

  @Test
  void keeps_its_category_whoever_else_decides_there() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    handOn(no);

    refused(
        "petition.office-reclassifies",
        () ->
            does(
                SUN_SUBDISTRICT_OFFICER,
                no,
                "其实是线索",
                act -> reclassifying.reclassify(act, CaseFixtures.LAMP, null)));
    assertThat(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER).get("/desk/cases/" + no).body())
        .doesNotContain(no + "/reclassify\"");
  }

  @Test
  void gives_each_step_its_date_and_tells_the_reporter() {
    CaseNo no = fixtures.aStudiedCase();

    Case taken = does(DENG_PETITION_OFFICER, no, "信访件，逐一交办", petitions::take);
    assertThat(taken.matter().route()).isEqualTo(Route.PETITION);
    assertThat(taken.duty().owner()).isEqualTo(DENG_PETITION_OFFICER.id());
    assertThat(taken.duty().due()).isEqualTo(Instant.parse("2026-11-24T15:59:00Z"));
    Case handed = handOn(no);
    assertThat(handed.duty().due()).isEqualTo(Instant.parse("2027-01-08T15:59:00Z"));

    assertThat(reporter(no))
        .contains("信访渠道的期限", "示例区城市管理局", "11 月 24 日", "2027 年 1 月 8 日", "信访件，逐一交办")
        .doesNotContain("单位提异议");
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("信访渠道的期限");
    does(HAN_DEPARTMENT_HANDLER, no, "已收到，先查产权", answers::tell);
    assertThat(reporter(no)).contains("已收到，先查产权");
    assertThat(fixtures.toldTo(WANG_RESIDENT))
        .contains(
            "petition.notice.taken " + no,
            "petition.notice.handed-on " + no,
            "petition.notice.told " + no);
  }

  @Test
  void is_taken_by_the_office_alone_with_a_reason_and_once() {
    CaseNo no = fixtures.aStudiedCase();

    refused("petition.say-why", () -> does(DENG_PETITION_OFFICER, no, " ", petitions::take));
    refused("permission.missing", () -> does(CHEN_COMMUNITY_OFFICER, no, "信访件", petitions::take));
    CaseNo asked = fixtures.aCaseReportedDone();
    refused("case.cannot-move", () -> does(DENG_PETITION_OFFICER, asked, "信访件", petitions::take));
    CaseNo closed = fixtures.aResolvedCase();
    refused("case.is-closed", () -> does(DENG_PETITION_OFFICER, closed, "信访件", petitions::take));
    take(no);
    refused(
        "petition.taken-already", () -> does(DENG_PETITION_OFFICER, no, "信访件", petitions::take));
    CaseNo far = fixtures.aReceivedCase(WANG_RESIDENT, fixtures.area(Ground.HERE), "保密", "CG10");
    refused("case.not-found", () -> does(DENG_PETITION_OFFICER, far, "信访件", petitions::take));
  }

  @Test
  void what_waits_at_the_office_is_handed_on_by_nobody_else() {
    CaseNo no = fixtures.anAssignedCase();
    take(no);

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
    PartyId company = Cast.Unit.PROPERTY_COMPANY.id();
    for (Cast officer : new Cast[] {CHEN_COMMUNITY_OFFICER, SUN_SUBDISTRICT_OFFICER}) {
      refused(
          "petition.office-hands-on",
          () -> does(officer, no, "去办", act -> triage.assign(act, company)));
    }
    refused(
        "permission.missing",
        () -> does(ZHENG_DISPATCHER, no, "去办", act -> petitions.handOn(act, company)));
    handOn(no);
    refused("petition.handed-on-already", () -> handOn(no));
    refused(
        "petition.office-hands-on",
        () -> does(CHEN_COMMUNITY_OFFICER, no, "转走", act -> handling.transfer(act, company)));
  }

  @Test
  void stands_on_no_list_of_a_meeting() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    long id = meeting.aMeeting();

    refused(
        "handover.cannot-stand-there",
        () -> meeting.put(SUN_SUBDISTRICT_OFFICER, id, List.of(no), new Demand(null, null, "办好")));
  }

  @Test
  void a_unit_objects_in_five_working_days_and_the_office_decides() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    handOn(no);

    refused(
        "petition.object-instead",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "不归我们", handling::giveBack));
    refused("case.not-found", () -> does(QIAN_PROPERTY_MANAGER, no, "不归我们", answers::object));
    refused("petition.no-objection", () -> does(DENG_PETITION_OFFICER, no, "好", petitions::agree));
    does(HAN_DEPARTMENT_HANDLER, no, "产权属市里", answers::object);
    refused(
        "petition.too-late-to-object",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "再说一遍", answers::object));
    assertThat(desk(DENG_PETITION_OFFICER, no)).contains("产权属市里", "petition-agree");
    assertThat(
            fixtures
                .browser(port, DENG_PETITION_OFFICER)
                .get("/desk/petitions?waits=office")
                .body())
        .contains(no.value(), "单位有异议，待答复");

    does(DENG_PETITION_OFFICER, no, "", petitions::agree);

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(reporter(no)).doesNotContain("产权属市里");
    handOn(no);
    does(HAN_DEPARTMENT_HANDLER, no, "产权属市里", answers::object);
    does(DENG_PETITION_OFFICER, no, "管理归你们", petitions::keep);
    does(HAN_DEPARTMENT_HANDLER, no, "那就接着办", answers::tell);
    refused("petition.told-already", () -> does(HAN_DEPARTMENT_HANDLER, no, "又说", answers::tell));
  }

  @Test
  void an_objection_comes_too_late_after_five_working_days() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    handOn(no);

    clock.pass(Duration.ofDays(8));

    refused(
        "petition.too-late-to-object",
        () -> does(HAN_DEPARTMENT_HANDLER, no, "不归我们", answers::object));
  }

  @Test
  void is_extended_once_by_thirty_days_at_most_with_a_second_person() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    does(DENG_PETITION_OFFICER, no, "查清楚，给答复", act -> petitions.handOn(act, OFFICE.id()));

    refused("petition.extension-too-long", () -> extension(no, 31));
    extension(no, 30);
    assertThat(fixtures.toldTo(DENG_PETITION_OFFICER))
        .contains("petition.notice.extension-asked " + no);
    assertThat(fixtures.toldTo(XU_SUBDISTRICT_SECRETARY))
        .contains("case.notice.extension-asked " + no);
    for (Cast below : new Cast[] {ZHAO_SECRETARY, ZHENG_DISPATCHER}) {
      assertThat(desk(below, no)).doesNotContain("extension-grant");
      refused("petition.leader-extends", () -> does(below, no, "", decisions::extend));
      refused("petition.leader-extends", () -> does(below, no, "不行", decisions::refuseExtension));
    }
    assertThat(desk(XU_SUBDISTRICT_SECRETARY, no)).contains("extension-grant");
    Case longer = does(XU_SUBDISTRICT_SECRETARY, no, "", decisions::extend);

    assertThat(longer.duty().due()).isEqualTo(Instant.parse("2027-02-07T15:59:00Z"));
    assertThat(reporter(no)).contains("2027 年 2 月 7 日", "要等规划批复");
    refused("case.extended-already", () -> extension(no, 1));
    assertThat(fixtures.toldTo(DENG_PETITION_OFFICER)).contains("petition.notice.extended " + no);
  }

  @Test
  void goes_to_offices_and_departments_alone() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);

    for (Cast.Unit unit :
        new Cast.Unit[] {Cast.Unit.PROPERTY_COMPANY, Cast.Unit.OWNERS_COMMITTEE}) {
      refused(
          "petition.only-offices",
          () -> does(DENG_PETITION_OFFICER, no, "去办", act -> petitions.handOn(act, unit.id())));
    }
    assertThat(desk(DENG_PETITION_OFFICER, no))
        .contains("petition-hand-on-unit", "value=\"" + OFFICE.id() + "\"")
        .containsPattern("答复反映人以 .* 为准");
    String form = desk(DENG_PETITION_OFFICER, no).split("petition-hand-on-unit", 2)[1];
    assertThat(form.split("</select>", 2)[0])
        .doesNotContain("value=\"" + Cast.Unit.PROPERTY_COMPANY.id() + "\"");
  }

  @Test
  void a_wrong_choice_is_called_back_while_nobody_has_taken_it_up() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    handOn(no);
    assertThat(desk(DENG_PETITION_OFFICER, no)).contains("petition-call-back");

    refused("case.say-why", () -> does(DENG_PETITION_OFFICER, no, "", petitions::callBack));
    Case back = does(DENG_PETITION_OFFICER, no, "产权归街道管，交错了", petitions::callBack);

    assertThat(back.duty().owner()).isEqualTo(DENG_PETITION_OFFICER.id());
    assertThat(back.duty().unit()).isNull();
    assertThat(fixtures.toldTo(HAN_DEPARTMENT_HANDLER))
        .contains("petition.notice.called-back " + no);
    handOn(no);
    does(HAN_DEPARTMENT_HANDLER, no, "", handling::accept);
    refused(
        "petition.taken-up-already",
        () -> does(DENG_PETITION_OFFICER, no, "还是交错了", petitions::callBack));
  }

  @Test
  void the_extension_of_a_petition_counts_calendar_days() {
    CaseNo no = fixtures.aStudiedCase();
    take(no);
    handOn(no);
    Browser han = fixtures.browser(port, HAN_DEPARTMENT_HANDLER);
    String page = "/desk/cases/" + no;

    assertThat(
            han.submit(page, page + "/petition-extension", Map.of("days", "-1", "words", "等批复"))
                .body())
        .contains("自然日")
        .doesNotContain("请写要延几个工作日");
  }

  @Test
  void works_by_the_forms_of_the_desk() {
    CaseNo no = fixtures.aStudiedCase();
    Browser deng = fixtures.browser(port, DENG_PETITION_OFFICER);
    String page = "/desk/cases/" + no;

    assertThat(deng.submit(page, page + "/petition", Map.of("words", "")).body())
        .contains("请写明为什么转入信访群工渠道");
    assertThat(deng.submit(page, page + "/petition", Map.of("words", "信访件")).statusCode())
        .isEqualTo(303);
    assertThat(deng.get("/desk/petitions").body()).contains(no.value(), "待交办");
    Map<String, String> form =
        Map.of("unit", Cast.Unit.SUBDISTRICT_OFFICE.id().toString(), "words", "一周内回话");
    assertThat(deng.submit(page, page + "/petition-hand-on", form).statusCode()).isEqualTo(303);
    assertThat(desk(SUN_SUBDISTRICT_OFFICER, no))
        .contains("petition-tell", "petition-object", "petition-extension", "一周内回话")
        .doesNotContain("\"/desk/cases/" + no + "/return\"");
  }

  private void take(CaseNo no) {
    does(DENG_PETITION_OFFICER, no, "信访件，逐一交办", petitions::take);
  }

  private Case handOn(CaseNo no) {
    PartyId department = Cast.Unit.URBAN_MANAGEMENT.id();
    return does(DENG_PETITION_OFFICER, no, "查清楚，给答复", act -> petitions.handOn(act, department));
  }

  private void extension(CaseNo no, int days) {
    does(SUN_SUBDISTRICT_OFFICER, no, "要等规划批复", act -> answers.askExtension(act, days));
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private String reporter(CaseNo no) {
    return fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body();
  }

  private String desk(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no).body();
  }

  private static void refused(String code, Runnable what) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(what::run).withMessage(code);
  }
}
