package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Rejection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports handled as one: each reporter is asked, and answers for themselves. */
@GongzhiTest
class MergedAnswersTest {

  @Autowired private CaseFixtures cases;
  @Autowired private Closing closing;
  @Autowired private Decisions decisions;
  @Autowired private Handling handling;
  @Autowired private Separating separating;
  @Autowired private Reclassifying reclassifying;

  private CaseNo lead;
  private CaseNo second;

  @BeforeEach
  void two_reports_are_merged() {
    lead = cases.aCaseInProgress();
    second = cases.aReceivedCase(LIU_RESIDENT, Cast.Ground.HERE, "楼道没有灯", CaseFixtures.LAMP);
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.merge(cases.act(CHEN_COMMUNITY_OFFICER, second, "同一盏灯"), lead));
  }

  @Test
  void each_is_asked_when_the_work_is_done() {
    done();

    assertThat(cases.toldTo(LIU_RESIDENT)).contains("case.notice.confirm " + second);
    assertThat(cases.toldTo(WANG_RESIDENT)).contains("case.notice.confirm " + lead);
  }

  @Test
  void each_says_solved_for_themselves() {
    done();

    cases.as(
        LIU_RESIDENT, () -> closing.confirm(cases.act(LIU_RESIDENT, second, ""), Rating.of(5)));

    assertThat(cases.statusOf(second)).isEqualTo(CaseStatus.RESOLVED);
    assertThat(cases.statusOf(lead)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void what_one_misses_goes_back_to_the_unit_that_did_the_work() {
    done();

    Case again =
        cases.as(LIU_RESIDENT, () -> closing.reopen(cases.act(LIU_RESIDENT, second, "二楼还是黑的")));

    assertThat(cases.statusOf(second)).isEqualTo(CaseStatus.REOPENED);
    assertThat(again.duty().unit()).isEqualTo(Cast.Unit.PROPERTY_COMPANY.id());
  }

  @Test
  void nobody_answers_before_it_is_done() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                cases.as(
                    LIU_RESIDENT,
                    () -> closing.confirm(cases.act(LIU_RESIDENT, second, ""), Rating.of(5))))
        .withMessage("case.lead-not-done-yet");
  }

  @Test
  void a_case_whose_lead_was_taken_back_goes_on_by_itself() {
    cases.as(WANG_RESIDENT, () -> closing.withdraw(cases.act(WANG_RESIDENT, lead, "不用了")));

    separating.run();
    separating.run();

    assertThat(cases.statusOf(second)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(cases.toldTo(LIU_RESIDENT)).containsOnlyOnce("case.notice.separated " + second);
    assertThat(cases.toldTo(CHEN_COMMUNITY_OFFICER)).contains("case.notice.yours " + second);
  }

  @Test
  void a_case_whose_lead_went_to_confidants_alone_goes_on_by_itself() {
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                cases.act(CHEN_COMMUNITY_OFFICER, lead, "是个人信息的事"), "CG13", null));

    separating.run();

    assertThat(cases.statusOf(second)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(cases.toldTo(LIU_RESIDENT)).contains("case.notice.separated " + second);
  }

  private void done() {
    Act done = cases.act(QIAN_PROPERTY_MANAGER, lead, "换了灯").with(List.of(cases.aPhoto()));
    cases.as(QIAN_PROPERTY_MANAGER, () -> handling.reportDone(done));
  }
}
