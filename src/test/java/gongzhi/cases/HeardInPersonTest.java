package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.ending.FollowUp.Told;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.ending.RatingReason;
import gongzhi.cases.levels.Levels;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.supervision.Reminders;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reporter without a phone says to whoever visits. */
@GongzhiTest
class HeardInPersonTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Closing closing;
  @Autowired FollowUp followUp;
  @Autowired Handling handling;
  @Autowired Levels levels;
  @Autowired Triage triage;
  @Autowired Reminders reminders;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void solved_closes_the_case_and_is_recorded_as_heard() {
    CaseNo no = fixtures.aCaseReportedDone();

    heard(Cast.LI_GRID_WORKER, no, "王女士说灯亮了");

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
    assertThat(lastAct(no)).isEqualTo("CONFIRMED_IN_PERSON grid_worker 王女士说灯亮了");
  }

  @Test
  void how_content_they_are_is_kept_with_reasons_and_a_bad_word_asks_for_a_call_back() {
    CaseNo no = fixtures.aCaseReportedDone();
    Rating bad = new Rating(2, List.of(RatingReason.SPEED));

    fixtures.as(
        Cast.LI_GRID_WORKER,
        () ->
            followUp.heardSolved(
                fixtures.act(Cast.LI_GRID_WORKER, no, "灯亮了，等太久"), new Told("R-9", bad)));

    assertThat(
            program.call(
                () ->
                    db.sql(
                            "select r.score || ' ' || array_to_string(r.reasons, ',') from cases.rating r join cases.case_file c on c.id = r.case_id where c.no = :no")
                        .param("no", no.value())
                        .query(String.class)
                        .single()))
        .isEqualTo("2 SPEED");
  }

  @Test
  void what_to_ask_stands_beside_the_form() {
    CaseNo no = fixtures.aCaseReportedDone();

    assertThat(fixtures.browser(port, Cast.LI_GRID_WORKER).get("/desk/cases/" + no).body())
        .contains("照着问：", "事情解决了没有", "name=\"score\"", "name=\"reasons\"", "非常满意");
  }

  @Test
  void not_solved_goes_back_to_the_unit() {
    CaseNo no = fixtures.aCaseReportedDone();

    fixtures.as(
        Cast.LI_GRID_WORKER,
        () ->
            followUp.heardNotSolved(fixtures.act(Cast.LI_GRID_WORKER, no, "王女士说灯还闪"), Told.of("")));

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REOPENED);
    assertThat(lastAct(no)).isEqualTo("REOPENED_IN_PERSON grid_worker 王女士说灯还闪");
  }

  @Test
  void the_reporter_may_still_go_one_level_up() {
    CaseNo no = fixtures.aCaseReportedDone();
    heard(Cast.LI_GRID_WORKER, no, "王女士说灯亮了");

    appeal(no);

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  @Test
  void nobody_speaks_for_a_reporter_who_took_such_a_word_back() {
    CaseNo no = fixtures.aCaseReportedDone();
    heard(Cast.LI_GRID_WORKER, no, "王女士说灯亮了");
    appeal(no);
    fixtures.moveToCompanyBy(Cast.SUN_SUBDISTRICT_OFFICER, no, "再换一次");
    fixtures.as(
        Cast.QIAN_PROPERTY_MANAGER,
        () -> handling.accept(fixtures.act(Cast.QIAN_PROPERTY_MANAGER, no, "")));
    fixtures.reportsDoneAgain(no);

    refused(Cast.LI_GRID_WORKER, no, "她说好了", "case.reporter-speaks-for-themselves");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void whoever_passed_it_on_does_not_speak_for_its_reporter() {
    CaseNo no = fixtures.aCaseReportedDone();

    refused(Cast.CHEN_COMMUNITY_OFFICER, no, "她说好了", "case.reporter-speaks-for-themselves");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void what_went_up_is_not_taken_back_by_the_desk_it_went_past() {
    CaseNo no = fixtures.aCaseReportedDone();
    heard(Cast.LI_GRID_WORKER, no, "王女士说灯亮了");
    appeal(no);
    Act act = fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, "再去看看");

    refusedAsAbove(() -> levels.handDown(act));
    refusedAsAbove(() -> triage.assign(act, Cast.Unit.PROPERTY_COMPANY.id()));
  }

  private void refusedAsAbove(Supplier<Case> passing) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> fixtures.as(Cast.CHEN_COMMUNITY_OFFICER, passing))
        .withMessage("case.level-above-decides");
  }

  @Test
  void whoever_did_the_work_hears_nothing() {
    CaseNo no = fixtures.aCaseReportedDone();

    refused(Cast.QIAN_PROPERTY_MANAGER, no, "她说好了", "permission.missing");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void nothing_is_heard_without_words_or_before_it_is_done() {
    refused(Cast.LI_GRID_WORKER, fixtures.aCaseReportedDone(), "", "case.say-what-was-said");
    refused(Cast.LI_GRID_WORKER, fixtures.aReceivedCase(), "她说好了", "case.cannot-move");
  }

  @Test
  void a_level_above_urges_whoever_must_act() {
    CaseNo no = fixtures.anAssignedCase();

    fixtures.as(
        Cast.ZHAO_SECRETARY,
        () -> reminders.remind(fixtures.act(Cast.ZHAO_SECRETARY, no, "请今天去看")));

    assertThat(lastAct(no)).isEqualTo("REMINDED community_secretary 请今天去看");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                fixtures.as(
                    Cast.LI_GRID_WORKER,
                    () -> reminders.remind(fixtures.act(Cast.LI_GRID_WORKER, no, "快一点"))))
        .withMessage("permission.missing");
  }

  @Test
  void what_is_still_missing_reaches_the_unit_without_phone_and_door() {
    CaseNo no = fixtures.aCaseReportedDone();
    String missing = "3 栋 502 门口还是黑的，打我电话 13800002046";

    fixtures.as(
        Cast.WANG_RESIDENT, () -> closing.reopen(fixtures.act(Cast.WANG_RESIDENT, no, missing)));

    String task =
        program.call(
            () ->
                db.sql(
                        """
                        select a.task from cases.assignment a join cases.case_file c on c.id = a.case_id
                         where c.no = :no and a.ended_at is null
                        """)
                    .param("no", no.value())
                    .query(String.class)
                    .single());
    assertThat(task).contains("门口还是黑的").doesNotContain("13800002046", "502");
  }

  private Case heard(Cast who, CaseNo no, String words) {
    return fixtures.as(who, () -> followUp.heardSolved(fixtures.act(who, no, words), Told.of("")));
  }

  private void appeal(CaseNo no) {
    fixtures.as(
        Cast.WANG_RESIDENT, () -> closing.appeal(fixtures.act(Cast.WANG_RESIDENT, no, "我没有这样说过")));
  }

  private void refused(Cast who, CaseNo no, String words, String why) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> heard(who, no, words))
        .withMessage(why);
  }

  private String lastAct(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select e.act || ' ' || e.role || ' ' || e.words
                      from cases.case_event e
                      join cases.case_file c on c.id = e.case_id
                     where c.no = :no
                     order by e.seq desc
                     limit 1
                    """)
                .param("no", no.value())
                .query(String.class)
                .single());
  }
}
