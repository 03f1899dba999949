package gongzhi.cases.mediation;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SONG_MEDIATOR;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Handling;
import gongzhi.cases.MovedClock;
import gongzhi.cases.Triage;
import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.cases.mediation.Mediations.Plan;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A committee mediates only while every side wants it, and what was agreed is looked after. */
@GongzhiTest
@Import(MovedClock.class)
class MediationTest {

  @Autowired Dispute dispute;
  @Autowired CaseFixtures fixtures;
  @Autowired Mediations mediations;
  @Autowired Outcomes outcomes;
  @Autowired Handling handling;
  @Autowired Triage triage;
  @Autowired MediationTimer timer;
  @Autowired MovedClock clock;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void begins_when_every_side_wants_it_and_ends_with_an_agreement_that_is_kept() {
    CaseNo no = dispute.begun();
    assertThat(dispute.of(no).state()).isEqualTo(MediationState.ASKING);
    CaseNo heard = dispute.agreed();
    Mediation agreed = dispute.of(heard);

    assertThat(agreed.state()).isEqualTo(MediationState.AGREED);
    assertThat(agreed.agreement()).isNotNull();
    assertThat(agreed.agreement().courtBy()).isEqualTo(LocalDate.parse("2026-12-02"));
    does(heard, "两边都做到了", act -> outcomes.lookAfter(act, Performed.FULLY));
    assertThat(dispute.of(heard).performed()).isEqualTo(Performed.FULLY);
    refused(
        "mediation.nothing-to-look-after",
        () -> does(heard, "再看一次", act -> outcomes.lookAfter(act, Performed.FULLY)));
    assertThat(fixtures.toldTo(WANG_RESIDENT))
        .contains(
            "mediation.notice.asked " + no,
            "mediation.notice.begins " + heard,
            "mediation.notice.agreed " + heard,
            "mediation.notice.looked-after " + heard);
  }

  @Test
  void working_on_it_takes_the_case_up_and_the_agreement_is_the_evidence() {
    CaseNo no = fixtures.aStudiedCase();
    dispute.as(
        CHEN_COMMUNITY_OFFICER,
        no,
        "请调委会调解",
        act -> triage.assign(act, Cast.Unit.MEDIATION_COMMITTEE.id()));

    does(no, "物业费争执", act -> mediations.begin(act, Dispute.withCompany()));
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.IN_PROGRESS);

    CaseNo agreed = dispute.agreed();
    does(agreed, "双方签了协议，减免一个月", handling::reportDone);
    assertThat(fixtures.statusOf(agreed)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void one_clear_no_ends_it_before_it_begins() {
    CaseNo no = dispute.begun();

    dispute.as(WANG_RESIDENT, no, "", act -> mediations.answer(act, false));

    assertThat(dispute.of(no).state()).isEqualTo(MediationState.REFUSED);
    refused(
        "mediation.not-asked-now",
        () -> dispute.as(WANG_RESIDENT, no, "", act -> mediations.answer(act, true)));
    refused("mediation.is-over", () -> does(no, "", act -> mediations.choose(act, song())));
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_side_can_leave_at_any_time() {
    CaseNo no = dispute.heard();

    refused("case.not-found", () -> dispute.as(LIU_RESIDENT, no, "", outcomes::leave));
    dispute.as(WANG_RESIDENT, no, "", outcomes::leave);

    assertThat(dispute.of(no).state()).isEqualTo(MediationState.FAILED);
    assertThat(fixtures.toldTo(SONG_MEDIATOR)).contains("mediation.notice.left " + no);
  }

  @Test
  void is_begun_by_the_committee_that_has_the_case_once_and_about_somebody() {
    CaseNo lamp = fixtures.aCaseInProgress();
    refused(
        "mediation.committee-only",
        () ->
            dispute.as(
                QIAN_PROPERTY_MANAGER,
                lamp,
                "争执",
                act -> mediations.begin(act, Dispute.withCompany())));
    CaseNo no = dispute.given();
    refused("mediation.say-what-about", () -> begin(SONG_MEDIATOR, no, " ", Dispute.withCompany()));
    refused(
        "mediation.name-the-other-side",
        () -> begin(SONG_MEDIATOR, no, "争执", new Plan(List.of(), false)));
    refused(
        "mediation.name-the-other-side",
        () -> begin(SONG_MEDIATOR, no, "争执", new Plan(List.of(WANG_RESIDENT.id()), false)));
    refused(
        "mediation.committee-only",
        () -> begin(CHEN_COMMUNITY_OFFICER, no, "争执", Dispute.withCompany()));
    begin(SONG_MEDIATOR, no, "争执", Dispute.withCompany());
    refused(
        "mediation.goes-on-already", () -> begin(SONG_MEDIATOR, no, "争执", Dispute.withCompany()));
  }

  @Test
  void nobody_is_heard_before_all_want_it_and_somebody_mediates() {
    CaseNo no = dispute.begun();
    refused("mediation.not-all-want-it", () -> does(no, "笔录", outcomes::hear));
    dispute.as(WANG_RESIDENT, no, "", act -> mediations.answer(act, true));
    refused(
        "mediation.say-how-asked",
        () -> does(no, " ", act -> mediations.note(act, Cast.Unit.PROPERTY_COMPANY.id(), true)));
    does(no, "电话问的", act -> mediations.note(act, Cast.Unit.PROPERTY_COMPANY.id(), true));
    refused("mediation.nobody-mediates", () -> does(no, "笔录", outcomes::hear));
    refused(
        "mediation.choose-mediators", () -> does(no, "", act -> mediations.choose(act, List.of())));
    refused(
        "mediation.not-ones-own",
        () -> does(no, "", act -> mediations.choose(act, List.of(WANG_RESIDENT.id()))));
    refused(
        "mediation.not-of-the-committee",
        () -> does(no, "", act -> mediations.choose(act, List.of(CHEN_COMMUNITY_OFFICER.id()))));
    does(no, "", act -> mediations.choose(act, song()));
    refused("mediation.nobody-was-heard", () -> agree(no, Form.ORAL, Dispute.DAY, Dispute.DAY));
  }

  @Test
  void a_written_agreement_shows_its_signatures_and_days_that_can_be() {
    CaseNo no = dispute.heard();
    LocalDate day = Dispute.DAY;

    refused("mediation.show-the-signed-sheet", () -> agree(no, Form.WRITTEN, day, day));
    refused("mediation.effective-lies-ahead", () -> agree(no, Form.ORAL, day.plusDays(60), day));
    refused(
        "mediation.performed-before-it-began", () -> agree(no, Form.ORAL, day, day.minusDays(1)));
    refused("mediation.performed-too-far-off", () -> agree(no, Form.ORAL, day, day.plusYears(4)));
    Act signed = fixtures.act(SONG_MEDIATOR, no, "减免一个月").with(List.of(fixtures.aPhoto()));
    fixtures.as(
        SONG_MEDIATOR,
        () -> outcomes.agree(signed, new MediationAgreement(Form.WRITTEN, day, day)));

    assertThat(dispute.of(no).state()).isEqualTo(MediationState.AGREED);
  }

  @Test
  void the_case_is_not_answered_or_passed_on_while_it_goes_on() {
    CaseNo no = dispute.heard();
    refused("mediation.end-it-first", () -> does(no, "办不了", act -> handling.explain(act, "去法院")));
    refused("mediation.end-it-first", () -> does(no, "退回", handling::giveBack));
    refused(
        "mediation.end-it-first",
        () ->
            dispute.as(
                CHEN_COMMUNITY_OFFICER,
                no,
                "换一家",
                act -> handling.transfer(act, Cast.Unit.PROPERTY_COMPANY.id())));

    refused("mediation.say-other-ways", () -> does(no, " ", outcomes::fail));
    does(no, "可以申请仲裁，也可以起诉", outcomes::fail);
    does(no, "双方没有谈拢", act -> handling.explain(act, "可以申请仲裁，也可以起诉"));

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
    refused(
        "mediation.case-is-answered", () -> begin(SONG_MEDIATOR, no, "再来", Dispute.withCompany()));
  }

  @Test
  void danger_is_told_above_and_written_down() {
    CaseNo no = dispute.heard();

    refused("mediation.say-whom-told", () -> does(no, "", outcomes::warn));
    does(no, "15:20 报了 110，民警在路上", outcomes::warn);

    assertThat(fixtures.toldTo(Cast.SUN_SUBDISTRICT_OFFICER))
        .contains("mediation.notice.danger " + no);
    assertThat(dispute.of(no).state()).isEqualTo(MediationState.UNDER_WAY);
  }

  @Test
  void both_dates_of_an_agreement_are_told_once() {
    CaseNo no = dispute.agreed();
    timer.run();
    assertThat(fixtures.toldTo(WANG_RESIDENT)).doesNotContain("mediation.notice.court " + no);

    clock.pass(Duration.ofDays(16));
    timer.run();
    timer.run();

    assertThat(fixtures.toldTo(WANG_RESIDENT)).containsOnlyOnce("mediation.notice.court " + no);
    assertThat(fixtures.toldTo(SONG_MEDIATOR))
        .containsOnlyOnce("mediation.notice.look-after " + no);
  }

  private List<PartyId> song() {
    return List.of(SONG_MEDIATOR.id());
  }

  private Case agree(CaseNo no, Form form, LocalDate from, LocalDate until) {
    return does(no, "各让一步", act -> outcomes.agree(act, new MediationAgreement(form, from, until)));
  }

  private Case begin(Cast who, CaseNo no, String words, Plan plan) {
    return dispute.as(who, no, words, act -> mediations.begin(act, plan));
  }

  private Case does(CaseNo no, String words, Function<Act, Case> what) {
    return dispute.as(SONG_MEDIATOR, no, words, what);
  }

  private static void refused(String code, Runnable what) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(what::run).withMessage(code);
  }
}
