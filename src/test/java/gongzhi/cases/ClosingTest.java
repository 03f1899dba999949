package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How a case ends: by the reporter's word and by nothing quicker. */
@GongzhiTest
@Import(MovedClock.class)
class ClosingTest {

  @Autowired MovedClock clock;
  @Autowired private CaseFixtures cases;
  @Autowired private Closing closing;
  @Autowired private FollowUp followUp;
  @Autowired private Handling handling;
  @Autowired private Triage triage;

  @Test
  void the_reporter_closes_it() {
    CaseNo no = cases.aCaseReportedDone();

    cases.as(
        WANG_RESIDENT, () -> closing.confirm(cases.act(WANG_RESIDENT, no, "修好了"), Rating.of(5)));

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void a_neighbour_cannot_even_see_it() {
    CaseNo no = cases.aCaseReportedDone();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    LIU_RESIDENT,
                    () -> closing.confirm(cases.act(LIU_RESIDENT, no, ""), Rating.of(5))))
        .withMessage("case.not-found");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void the_handler_cannot_close_it() {
    CaseNo no = cases.aCaseReportedDone();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    QIAN_PROPERTY_MANAGER,
                    () -> closing.confirm(cases.act(QIAN_PROPERTY_MANAGER, no, ""), Rating.of(5))))
        .withMessage("case.handler-never-closes");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void a_score_is_one_to_five() {
    CaseNo no = cases.aCaseReportedDone();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    WANG_RESIDENT,
                    () -> closing.confirm(cases.act(WANG_RESIDENT, no, ""), Rating.of(6))))
        .withMessage("case.score-is-one-to-five");
  }

  @Test
  void not_solved_goes_back_to_the_same_unit() {
    CaseNo no = cases.aCaseReportedDone();

    Case again = notSolved(no);

    assertThat(again.status()).isEqualTo(CaseStatus.REOPENED);
    assertThat(again.duty().unit()).isEqualTo(Cast.Unit.PROPERTY_COMPANY.id());
    assertThat(again.course().supervised()).isFalse();
  }

  @Test
  void not_solved_without_words_is_refused() {
    CaseNo no = cases.aCaseReportedDone();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> cases.as(WANG_RESIDENT, () -> closing.reopen(cases.act(WANG_RESIDENT, no, "  "))))
        .withMessage("case.say-what-is-missing");
  }

  @Test
  void the_second_time_the_level_above_takes_over() {
    CaseNo no = cases.aCaseReportedDone();
    Case first = notSolved(no);
    doneAgain(no);

    Case second = notSolved(no);

    assertThat(second.course().reopened()).isEqualTo(2);
    assertThat(second.course().supervised()).isTrue();
    assertThat(second.duty().owner()).isNotEqualTo(first.duty().owner());
  }

  @Test
  void three_attempts_and_an_independent_verifier_close_it_for_a_silent_reporter() {
    CaseNo no = cases.aCaseReportedDone();
    attempt(no);
    attempt(no);
    attempt(no);
    cases.nobodyAnswersInTime(no);

    cases.as(
        ZHOU_RETURN_VISITOR,
        () -> followUp.confirmIndependently(cases.act(ZHOU_RETURN_VISITOR, no, "到现场看过，灯是亮的")));

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void attempts_are_not_enough_while_the_reporter_has_time_left() {
    CaseNo no = cases.aCaseReportedDone();
    attempt(no);
    attempt(no);
    attempt(no);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    ZHOU_RETURN_VISITOR,
                    () -> followUp.confirmIndependently(cases.act(ZHOU_RETURN_VISITOR, no, "看过了"))))
        .withMessage("case.reporter-has-time-left");
  }

  @Test
  void two_attempts_are_not_enough() {
    CaseNo no = cases.aCaseReportedDone();
    attempt(no);
    attempt(no);
    cases.nobodyAnswersInTime(no);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    ZHOU_RETURN_VISITOR,
                    () -> followUp.confirmIndependently(cases.act(ZHOU_RETURN_VISITOR, no, "看过了"))))
        .withMessage("case.too-few-attempts");
  }

  @Test
  void whoever_is_not_content_with_the_end_goes_one_level_up() {
    CaseNo no = cases.aResolvedCase();

    Case again =
        cases.as(WANG_RESIDENT, () -> closing.appeal(cases.act(WANG_RESIDENT, no, "第二天又坏了")));

    assertThat(again.isOpen()).isTrue();
    assertThat(again.duty().owner()).isNotEqualTo(CHEN_COMMUNITY_OFFICER.id());
  }

  @Test
  void who_is_not_content_again_finds_yet_another_desk() {
    CaseNo no = cases.aCaseReportedDone();
    notSolved(no);
    doneAgain(no);
    Case escalated = notSolved(no);
    handedOn(no);
    doneAgain(no);
    cases.as(WANG_RESIDENT, () -> closing.confirm(cases.act(WANG_RESIDENT, no, ""), Rating.of(5)));

    Case appealed =
        cases.as(WANG_RESIDENT, () -> closing.appeal(cases.act(WANG_RESIDENT, no, "又坏了")));

    assertThat(escalated.duty().owner()).isEqualTo(SUN_SUBDISTRICT_OFFICER.id());
    assertThat(appealed.duty().owner()).isNotEqualTo(SUN_SUBDISTRICT_OFFICER.id());
  }

  @Test
  void the_unit_cannot_take_back_what_went_up() {
    CaseNo no = cases.aCaseReportedDone();
    notSolved(no);
    doneAgain(no);
    notSolved(no);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    QIAN_PROPERTY_MANAGER,
                    () -> handling.accept(cases.act(QIAN_PROPERTY_MANAGER, no, ""))))
        .withMessage("case.level-above-decides");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    QIAN_PROPERTY_MANAGER,
                    () -> handling.giveBack(cases.act(QIAN_PROPERTY_MANAGER, no, "不归我们"))))
        .withMessage("case.level-above-decides");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    QIAN_PROPERTY_MANAGER,
                    () -> handling.progress(cases.act(QIAN_PROPERTY_MANAGER, no, "还在弄"))))
        .withMessage("case.level-above-decides");
  }

  @Test
  void the_community_cannot_pass_on_what_went_up() {
    CaseNo no = cases.aCaseReportedDone();
    notSolved(no);
    doneAgain(no);
    notSolved(no);
    Act back = cases.act(CHEN_COMMUNITY_OFFICER, no, "居委会自己来办");

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    CHEN_COMMUNITY_OFFICER,
                    () -> handling.transfer(back, Cast.Unit.RESIDENTS_COMMITTEE.id())))
        .withMessage("case.level-above-decides");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    CHEN_COMMUNITY_OFFICER,
                    () -> triage.assign(back, Cast.Unit.RESIDENTS_COMMITTEE.id())))
        .withMessage("case.level-above-decides");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REOPENED);
  }

  @Test
  void any_desk_above_the_community_passes_on_what_went_up() {
    CaseNo no = cases.aCaseReportedDone();
    notSolved(no);
    doneAgain(no);
    notSolved(no);
    Act act = cases.act(ZHENG_DISPATCHER, no, "请城管局来办");

    cases.as(ZHENG_DISPATCHER, () -> handling.transfer(act, Cast.Unit.URBAN_MANAGEMENT.id()));

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.ASSIGNED);
  }

  @Test
  void an_appeal_without_words_is_refused() {
    CaseNo no = cases.aResolvedCase();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> cases.as(WANG_RESIDENT, () -> closing.appeal(cases.act(WANG_RESIDENT, no, ""))))
        .withMessage("case.say-what-is-missing");
  }

  @Test
  void a_unit_that_gives_it_back_still_reads_what_became_of_it() {
    CaseNo no = cases.aCaseInProgress();

    Case back =
        cases.as(
            QIAN_PROPERTY_MANAGER,
            () -> handling.giveBack(cases.act(QIAN_PROPERTY_MANAGER, no, "不归我们管")));

    assertThat(back.duty().unit()).isNull();
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
  }

  @Test
  void whoever_works_on_it_is_told_that_it_was_withdrawn() {
    CaseNo no = cases.aCaseInProgress();

    cases.as(WANG_RESIDENT, () -> closing.withdraw(cases.act(WANG_RESIDENT, no, "不用了")));

    assertThat(cases.toldTo(QIAN_PROPERTY_MANAGER)).contains("case.notice.withdrawn " + no);
  }

  @Test
  void only_the_reporter_withdraws_it() {
    CaseNo no = cases.aReceivedCase();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    LI_GRID_WORKER, () -> closing.withdraw(cases.act(LI_GRID_WORKER, no, ""))));
    cases.as(WANG_RESIDENT, () -> closing.withdraw(cases.act(WANG_RESIDENT, no, "")));
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void three_calls_in_a_minute_are_one_attempt() {
    CaseNo no = cases.aCaseReportedDone();
    attempt(no);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    LI_GRID_WORKER,
                    () ->
                        followUp.attempt(
                            cases.act(LI_GRID_WORKER, no, "又打了一次"), FollowUp.Attempt.CALL, "")))
        .withMessage("case.one-attempt-a-day");
  }

  private Case notSolved(CaseNo no) {
    return cases.as(WANG_RESIDENT, () -> closing.reopen(cases.act(WANG_RESIDENT, no, "还是不亮")));
  }

  private void handedOn(CaseNo no) {
    cases.as(
        SUN_SUBDISTRICT_OFFICER,
        () ->
            handling.transfer(
                cases.act(SUN_SUBDISTRICT_OFFICER, no, "三天内换新的"), Cast.Unit.PROPERTY_COMPANY.id()));
  }

  private void doneAgain(CaseNo no) {
    cases.as(
        QIAN_PROPERTY_MANAGER, () -> handling.accept(cases.act(QIAN_PROPERTY_MANAGER, no, "")));
    Act done = cases.act(QIAN_PROPERTY_MANAGER, no, "又换了一次").with(List.of(cases.aPhoto()));
    cases.as(QIAN_PROPERTY_MANAGER, () -> handling.reportDone(done));
  }

  private void attempt(CaseNo no) {
    clock.pass(Duration.ofDays(1));
    cases.as(
        LI_GRID_WORKER,
        () ->
            followUp.attempt(cases.act(LI_GRID_WORKER, no, "打电话没有人接"), FollowUp.Attempt.CALL, ""));
  }
}
