package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.ending.FollowUp.Told;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways round a promise or the reporter's word, each closed. */
@GongzhiTest
class FairEndsTest {

  @Autowired private CaseFixtures cases;
  @Autowired private Intake intake;
  @Autowired private Triage triage;
  @Autowired private Handling handling;
  @Autowired private Reclassifying reclassifying;
  @Autowired private Decisions decisions;
  @Autowired private Closing closing;
  @Autowired private FollowUp followUp;
  @Autowired private ProgramWork program;
  @Autowired private JdbcClient db;

  @Test
  void a_new_category_and_a_new_unit_move_no_promise() {
    CaseNo no = cases.aStudiedCase();
    Instant promised = promised(no);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> reclassify(no, ""))
        .withMessage("case.say-why");

    reclassify(no, "是外墙，不是灯");
    cases.moveToCompany(no, "看外墙");

    assertThat(promised(no)).isEqualTo(promised);
    assertThat(cases.toldTo(WANG_RESIDENT)).contains("case.notice.reclassified " + no);
  }

  @Test
  void nobody_says_for_an_unknown_reporter_that_it_is_solved() {
    CaseNo no = fromNobody();
    doneByTheCompany(no);
    Act heard = cases.act(ZHOU_RETURN_VISITOR, no, "电话里说好了");

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(ZHOU_RETURN_VISITOR, () -> followUp.heardSolved(heard, Told.of(""))))
        .withMessage("case.nobody-knows-the-reporter");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void a_unit_gives_a_case_back_once() {
    CaseNo no = cases.anAssignedCase();
    as(
        QIAN_PROPERTY_MANAGER,
        () -> handling.giveBack(cases.act(QIAN_PROPERTY_MANAGER, no, "不归我们管")));
    cases.moveToCompany(no, "查过了，是你们的");

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                as(
                    QIAN_PROPERTY_MANAGER,
                    () -> handling.giveBack(cases.act(QIAN_PROPERTY_MANAGER, no, "还是不归"))))
        .withMessage("case.returned-once");
  }

  @Test
  void whoever_was_merged_wrongly_goes_up_and_is_on_the_way_again() {
    CaseNo lead = cases.aStudiedCase();
    CaseNo other = cases.aReceivedCase(LIU_RESIDENT, Ground.HERE, "电梯异响", CaseFixtures.LAMP);
    Instant promised = promised(other);
    as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.merge(cases.act(CHEN_COMMUNITY_OFFICER, other, "同一件事"), lead));
    assertThat(cases.statusOf(other)).isEqualTo(CaseStatus.MERGED);

    as(LIU_RESIDENT, () -> closing.appeal(cases.act(LIU_RESIDENT, other, "不是一回事")));

    assertThat(cases.statusOf(other)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(promised(other)).isEqualTo(promised);
  }

  @Test
  void what_was_appealed_is_ended_by_nobody_below_the_level_that_looks_at_it() {
    CaseNo no = cases.aStudiedCase();
    CaseNo other = cases.aReceivedCase(LIU_RESIDENT, Ground.HERE, "电梯异响", CaseFixtures.LAMP);
    as(CHEN_COMMUNITY_OFFICER, () -> decisions.askRejection(by(CHEN_COMMUNITY_OFFICER, no), "去法院"));
    as(ZHAO_SECRETARY, () -> decisions.reject(by(ZHAO_SECRETARY, no)));
    as(WANG_RESIDENT, () -> closing.appeal(by(WANG_RESIDENT, no)));

    refusedBelow(() -> decisions.askRejection(by(CHEN_COMMUNITY_OFFICER, no), "还是去法院"));
    refusedBelow(() -> decisions.merge(by(CHEN_COMMUNITY_OFFICER, no), other));
    refusedBelow(() -> reclassifying.reclassify(by(CHEN_COMMUNITY_OFFICER, no), "HB01", null));
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  private Act by(Cast who, CaseNo no) {
    return cases.act(who, no, "说明了理由");
  }

  private void refusedBelow(Supplier<Case> act) {
    refused("case.level-above-decides", CHEN_COMMUNITY_OFFICER, act);
  }

  private void refused(String key, Cast who, Supplier<Case> act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> as(who, act)).withMessage(key);
  }

  @Test
  void whoever_refused_it_does_so_no_second_time_after_an_appeal() {
    Cast sun = SUN_SUBDISTRICT_OFFICER;
    CaseNo no = cases.aStudiedCase();
    CaseNo other = cases.aReceivedCase(LIU_RESIDENT, Ground.HERE, "电梯异响", CaseFixtures.LAMP);
    as(sun, () -> decisions.askRejection(by(sun, no), "去法院"));
    as(XU_SUBDISTRICT_SECRETARY, () -> decisions.reject(by(XU_SUBDISTRICT_SECRETARY, no)));

    Case up = cases.as(WANG_RESIDENT, () -> closing.appeal(by(WANG_RESIDENT, no)));

    assertThat(up.duty().owner()).as("past whoever proposed").isEqualTo(ZHENG_DISPATCHER.id());
    String above = "case.level-above-decides";
    refused(above, sun, () -> decisions.askRejection(by(sun, no), "还是去法院"));
    refused(above, sun, () -> decisions.merge(by(sun, no), other));
    refused(above, sun, () -> reclassifying.reclassify(by(sun, no), "HB01", null));
    as(ZHENG_DISPATCHER, () -> decisions.askRejection(by(ZHENG_DISPATCHER, no), "去法院"));
    Cast xu = XU_SUBDISTRICT_SECRETARY;
    refused(above, xu, () -> decisions.reject(by(xu, no)));
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  @Test
  void the_second_person_of_a_refusal_stands_no_lower_than_the_first() {
    Cast sun = SUN_SUBDISTRICT_OFFICER;
    Cast zhao = ZHAO_SECRETARY;
    CaseNo no = cases.aStudiedCase();
    as(sun, () -> decisions.askRejection(by(sun, no), "去法院"));

    assertThat(cases.toldTo(zhao)).doesNotContain("case.notice.rejection-asked " + no);
    assertThat(cases.toldTo(XU_SUBDISTRICT_SECRETARY))
        .contains("case.notice.rejection-asked " + no);
    refused("case.second-person-stands-below", zhao, () -> decisions.reject(by(zhao, no)));
    refused("case.second-person-stands-below", zhao, () -> decisions.refuseRejection(by(zhao, no)));
    as(XU_SUBDISTRICT_SECRETARY, () -> decisions.reject(by(XU_SUBDISTRICT_SECRETARY, no)));
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REJECTED);
  }

  @Test
  void nothing_is_merged_into_what_was_promised_for_later() {
    CaseNo first = cases.aStudiedCase();
    CaseNo later = cases.aReceivedCase(LIU_RESIDENT, Ground.HERE, "灯坏了", CaseFixtures.LAMP);
    program.run(
        () ->
            db.sql(
                    "update cases.case_file set promised_at = promised_at + interval '1 day' where no = :no")
                .param("no", later.value())
                .update());

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                as(
                    CHEN_COMMUNITY_OFFICER,
                    () -> decisions.merge(cases.act(CHEN_COMMUNITY_OFFICER, first, "同一件"), later)))
        .withMessage("case.lead-is-promised-later");
  }

  @Test
  void one_sign_is_not_what_somebody_said() {
    CaseNo no = cases.aCaseReportedDone();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                as(
                    ZHOU_RETURN_VISITOR,
                    () ->
                        followUp.heardSolved(cases.act(ZHOU_RETURN_VISITOR, no, "x"), Told.of(""))))
        .withMessage("case.say-what-was-said");
  }

  private void reclassify(CaseNo no, String why) {
    as(
        CHEN_COMMUNITY_OFFICER,
        () -> reclassifying.reclassify(cases.act(CHEN_COMMUNITY_OFFICER, no, why), "HB01", null));
  }

  private CaseNo fromNobody() {
    cases.viewer(WANG_RESIDENT);
    Report report =
        new Report(
            Channel.WEB,
            "楼道灯不亮",
            List.of(),
            null,
            cases.area(Ground.HERE).id(),
            "",
            CaseFixtures.LAMP,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    return intake.receive(report, new Submitter(null, null, "browser:" + key, key, "00")).no();
  }

  private void doneByTheCompany(CaseNo no) {
    as(LI_GRID_WORKER, () -> triage.verify(cases.act(LI_GRID_WORKER, no, "灯确实坏了")));
    cases.moveToCompany(no, "换灯");
    as(QIAN_PROPERTY_MANAGER, () -> handling.accept(cases.act(QIAN_PROPERTY_MANAGER, no, "")));
    Act done = cases.act(QIAN_PROPERTY_MANAGER, no, "换了新灯泡").with(List.of(cases.aPhoto()));
    as(QIAN_PROPERTY_MANAGER, () -> handling.reportDone(done));
  }

  private <T> void as(Cast who, Supplier<T> work) {
    cases.as(who, work);
  }

  private Instant promised(CaseNo no) {
    return program.call(
        () ->
            db.sql("select promised_at from cases.case_file where no = :no")
                .param("no", no.value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant());
  }
}
