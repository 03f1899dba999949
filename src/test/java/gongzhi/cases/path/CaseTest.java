package gongzhi.cases.path;

import static gongzhi.cases.path.CaseStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {

  private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");
  private static final PartyId WANG_RESIDENT = new PartyId(1);
  private static final PartyId LI_GRID_WORKER = new PartyId(2);
  private static final PartyId ZHAO_VERIFIER = new PartyId(3);
  private static final PartyId COMPANY = new PartyId(9);
  private static final PartyId OTHER_COMPANY = new PartyId(10);

  @Test
  void is_resolved_only_by_the_word_of_its_reporter() {
    Case done = aCaseReportedDone();

    assertThat(done.resolvedBy(WANG_RESIDENT, ResultKind.DONE, NOW).status()).isEqualTo(RESOLVED);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> done.resolvedBy(LI_GRID_WORKER, ResultKind.DONE, NOW))
        .withMessage("case.only-the-reporter-confirms");
  }

  @Test
  void a_result_cannot_be_confirmed_before_it_is_reported() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> aReceivedCase().resolvedBy(WANG_RESIDENT, ResultKind.DONE, NOW))
        .withMessage("case.cannot-move");
  }

  @Test
  void goes_back_to_the_same_unit_when_it_is_not_solved() {
    Case again = aCaseReportedDone().reopenedBy(WANG_RESIDENT, dutyOf(COMPANY), false);

    assertThat(again.status()).isEqualTo(CaseStatus.REOPENED);
    assertThat(again.duty().unit()).isEqualTo(COMPANY);
    assertThat(again.course().reopened()).isOne();
    assertThat(again.course().supervised()).isFalse();
  }

  @Test
  void is_supervised_once_it_escalates() {
    assertThat(
            aCaseReportedDone()
                .reopenedBy(WANG_RESIDENT, dutyOf(COMPANY), true)
                .course()
                .supervised())
        .isTrue();
  }

  @Test
  void needs_three_attempts_before_somebody_else_may_close_it() {
    Case tried = aCaseReportedDone().attempted().attempted();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> tried.resolvedIndependently(viewer(ZHAO_VERIFIER), false, 3, NOW))
        .withMessage("case.too-few-attempts");
    assertThat(
            tried.attempted().resolvedIndependently(viewer(ZHAO_VERIFIER), false, 3, NOW).status())
        .isEqualTo(RESOLVED);
  }

  @Test
  void is_never_closed_by_whoever_worked_on_it() {
    Case tried = aCaseReportedDone().attempted().attempted().attempted();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> tried.resolvedIndependently(viewer(LI_GRID_WORKER), true, 3, NOW))
        .withMessage("case.handler-never-closes");
  }

  @Test
  void is_closed_by_what_its_reporter_said_to_a_visitor_without_part_in_the_work() {
    Viewer visitor = viewer(ZHAO_VERIFIER);

    assertThat(aCaseReportedDone().resolvedInPerson(visitor, false, ResultKind.DONE, NOW).status())
        .isEqualTo(RESOLVED);
    assertThat(
            aCaseReportedDone()
                .reopenedInPerson(visitor, false, dutyOf(COMPANY), true)
                .course()
                .supervised())
        .isTrue();
  }

  @Test
  void is_never_closed_by_what_its_handler_says_the_reporter_said() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                aCaseReportedDone()
                    .resolvedInPerson(viewer(ZHAO_VERIFIER), true, ResultKind.DONE, NOW))
        .withMessage("case.handler-never-closes");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> aCaseReportedDone().resolvedInPerson(of(COMPANY), false, ResultKind.DONE, NOW))
        .withMessage("case.handler-never-closes");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> aCaseReportedDone().reopenedInPerson(of(COMPANY), false, dutyOf(COMPANY), false))
        .withMessage("case.handler-never-closes");
  }

  @Test
  void attempts_are_counted_anew_after_each_result() {
    Case again = aCaseReportedDone().attempted().reopenedBy(WANG_RESIDENT, dutyOf(COMPANY), false);

    assertThat(
            again
                .acceptedBy(LI_GRID_WORKER)
                .reportedDone(ResultKind.DONE, asking(), NOW)
                .course()
                .attempts())
        .isZero();
  }

  @Test
  void a_refused_case_can_always_go_one_level_up() {
    Case refused = aReceivedCase().rejected(NOW);

    Case again = refused.appealedBy(WANG_RESIDENT, dutyOf(OTHER_COMPANY));

    assertThat(again.isOpen()).isTrue();
    assertThat(again.course().closedAt()).isNull();
    assertThat(refused.mayAppeal(WANG_RESIDENT)).isTrue();
    assertThat(refused.mayAppeal(LI_GRID_WORKER)).isFalse();
  }

  @Test
  void what_is_still_being_handled_cannot_be_appealed() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> aReceivedCase().appealedBy(WANG_RESIDENT, dutyOf(OTHER_COMPANY)))
        .withMessage("case.appeal-follows-the-end");
  }

  @Test
  void only_the_reporter_withdraws_it() {
    assertThat(aReceivedCase().withdrawnBy(WANG_RESIDENT, NOW).isOpen()).isFalse();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> aReceivedCase().withdrawnBy(LI_GRID_WORKER, NOW));
  }

  @Test
  void an_extension_moves_the_date_forward_only() {
    Case open = aReceivedCase();

    assertThat(open.extendedTo(open.duty().due().plus(Duration.ofDays(3))).course().extended())
        .isTrue();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> open.extendedTo(open.duty().due()))
        .withMessage("case.extension-must-be-later");
  }

  @Test
  void cannot_be_merged_into_itself_or_into_what_has_ended() {
    Case one = aReceivedCase();

    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> one.mergedInto(one, NOW));
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> one.mergedInto(another().rejected(NOW), NOW));
    assertThat(one.mergedInto(another(), NOW).awaitsWordOf(WANG_RESIDENT)).isTrue();
  }

  @Test
  void every_act_makes_the_next_version() {
    assertThat(aCaseReportedDone().version()).isEqualTo(aReceivedCase().version() + 3);
  }

  @Test
  void what_was_once_confidential_is_never_read_by_everybody() {
    Case confided = aReceivedCase().confided("DL04", true, dutyOf(COMPANY));
    Case corrected = confided.reclassified("UT09", MatterKind.HELP, false);

    assertThat(confided.matter().urgent()).isTrue();
    assertThat(confided.matter().hidden()).isFalse();
    assertThat(corrected.matter().restricted()).isFalse();
    assertThat(corrected.matter().hidden()).isTrue();
  }

  private static Case aCaseReportedDone() {
    return aReceivedCase()
        .assigned(dutyOf(COMPANY))
        .acceptedBy(LI_GRID_WORKER)
        .reportedDone(ResultKind.DONE, asking(), NOW);
  }

  private static Case aReceivedCase() {
    return numbered(1);
  }

  private static Case another() {
    return numbered(2);
  }

  private static Case numbered(int serial) {
    Matter matter =
        new Matter(
            "路灯不亮",
            null,
            "UT09",
            MatterKind.HELP,
            false,
            false,
            false,
            Channel.WEB,
            Route.ORDINARY);
    Whereabouts where =
        new Whereabouts("yuhua", new AreaId(7), "/1/7/", new AreaId(7), "", null, null);
    Duty first = new Duty(LI_GRID_WORKER, null, NOW, NOW.plus(Duration.ofHours(4)));
    return new Case(
        serial,
        CaseNo.of("YH", "2611", serial),
        1,
        WANG_RESIDENT,
        matter,
        where,
        CaseStatus.RECEIVED,
        first,
        List.of(),
        Course.from(NOW, NOW.plus(Duration.ofDays(5))),
        1,
        null);
  }

  private static Duty dutyOf(PartyId unit) {
    return new Duty(LI_GRID_WORKER, unit, NOW, NOW.plus(Duration.ofDays(5)));
  }

  private static Duty asking() {
    return new Duty(LI_GRID_WORKER, COMPANY, NOW, NOW.plus(Duration.ofDays(5)));
  }

  /** A visitor who also holds a post in this unit. */
  private static Viewer of(PartyId unit) {
    Post post =
        new Post(1, ZHAO_VERIFIER, "mediator", new AreaId(7), "/1/7/", unit, NOW, null, false);
    RoleDefinition role =
        new RoleDefinition(
            "人民调解员",
            "Mediator",
            RoleDefinition.Kind.OFFICER,
            RoleDefinition.Reach.ORGANISATION,
            Level.COMMUNITY,
            null,
            null,
            List.of(Permission.CASE_VISIT),
            null,
            null);
    return Viewer.staff(ZHAO_VERIFIER, List.of(new Seat(post, role)), NOW);
  }

  private static Viewer viewer(PartyId who) {
    return Viewer.staff(who, List.of(), NOW);
  }
}
