package gongzhi.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.appointments.Appointments;
import gongzhi.parties.appointments.Appointments.Vacancy;
import gongzhi.parties.appointments.Term;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two persons fill a post, and what it permits comes and goes with it at once. */
@GongzhiTest
class AppointmentsTest {

  @Autowired Cast cast;
  @Autowired Appointments appointments;
  @Autowired Posts posts;
  @Autowired JdbcClient db;

  private Area district;
  private Area community;
  private Viewer secretary;
  private Viewer administrator;
  private PartyId li;

  @BeforeEach
  void a_secretary_and_an_administrator() {
    district = cast.area(Level.DISTRICT, null);
    community = cast.area(Level.COMMUNITY, district);
    secretary = cast.staff("community_secretary", community);
    administrator = cast.staff("security_administrator", district);
    li = cast.person();
  }

  @Test
  void a_post_is_held_as_soon_as_the_second_person_approves() {
    long proposal = propose("community_officer");
    assertThat(cast.viewer(li).may(Permission.CASE_ASSIGN, community.path())).isFalse();

    approve(administrator, proposal);

    assertThat(cast.viewer(li).may(Permission.CASE_ASSIGN, community.path())).isTrue();
    assertThat(
            posts.holder("community_officer", community.id(), Instant.now()).orElseThrow().party())
        .isEqualTo(li);
  }

  @Test
  void an_ended_post_permits_nothing_any_more() {
    approve(administrator, propose("community_officer"));
    long post = cast.viewer(li).posts().getFirst().id();

    long ending =
        cast.as(secretary, () -> appointments.proposeEnd(secretary, post, "任满", Term.OPEN));
    approve(administrator, ending);

    assertThat(cast.viewer(li).may(Permission.CASE_ASSIGN, community.path())).isFalse();
  }

  @Test
  void a_post_begins_and_ends_on_its_days() {
    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    Term term = new Term(today.plusDays(3), today.plusDays(10));
    long proposal =
        cast.as(
            secretary,
            () -> appointments.propose(secretary, li, vacancy("community_officer"), term));
    approve(administrator, proposal);

    assertThat(cast.viewer(li).posts()).isEmpty();
    assertThat(posts.seatsOf(li, on(today.plusDays(3)))).hasSize(1);
    assertThat(posts.seatsOf(li, on(today.plusDays(10)))).hasSize(1);
    assertThat(posts.seatsOf(li, on(today.plusDays(11)))).isEmpty();
  }

  @Test
  void days_that_are_over_are_refused() {
    Term over = new Term(LocalDate.of(2020, 1, 1), null);

    refused(
        "post.days-over",
        () ->
            cast.as(
                secretary,
                () -> appointments.propose(secretary, li, vacancy("community_officer"), over)));
    refused("post.days-order", () -> new Term(LocalDate.of(2099, 1, 2), LocalDate.of(2099, 1, 1)));
  }

  @Test
  void the_proposer_cannot_approve() {
    long proposal = propose("community_officer");

    refused("permission.missing", () -> approve(secretary, proposal));
  }

  @Test
  void nobody_approves_a_post_of_their_own() {
    long own =
        cast.as(
            secretary,
            () ->
                appointments.propose(
                    secretary, administrator.party(), vacancy("community_officer"), Term.OPEN));

    refused("post.second-person", () -> approve(administrator, own));
  }

  @Test
  void the_three_administrations_never_meet_in_one_person() {
    Viewer leader = cast.staff("district_leader", district);
    PartyId system = cast.staff("system_administrator", district).party();

    for (String role : List.of("audit_administrator", "security_administrator", "return_visitor")) {
      Area where =
          role.equals("return_visitor") ? cast.area(Level.SUBDISTRICT, district) : district;
      Vacancy vacancy = new Vacancy(role, where.id(), null, false, "区委会议");
      long proposal =
          cast.as(leader, () -> appointments.propose(leader, system, vacancy, Term.OPEN));
      refused("post.not-beside-the-others", () -> approve(administrator, proposal));
    }
  }

  @Test
  void a_role_belongs_to_the_areas_of_its_level() {
    Area grid = cast.area(Level.GRID, community);
    for (String role : List.of("confidential_handler", "district_leader", "grid_worker")) {
      refused("post.other-level", () -> propose(role));
    }
    Vacancy administration = new Vacancy("security_administrator", grid.id(), null, false, "会议");
    refused(
        "post.other-level",
        () ->
            cast.as(
                secretary, () -> appointments.propose(secretary, li, administration, Term.OPEN)));
  }

  @Test
  void an_organisation_works_with_the_role_and_lies_on_the_ground_of_the_proposer() {
    PartyId mediators = cast.organisation("mediation_committee", community);
    PartyId discipline = cast.organisation("discipline_inspection_office", district);

    for (PartyId other : List.of(discipline, new PartyId(999_999_999), li)) {
      refused("post.other-organisation", () -> proposeIn("mediator", other));
    }
    refused("post.needs-organisation", () -> propose("mediator"));
    approve(administrator, proposeIn("mediator", mediators));

    assertThat(cast.viewer(li).organisations()).containsExactly(mediators);
  }

  @Test
  void a_post_that_reaches_its_organisation_alone_needs_one() {
    refused("post.no-organisation-here", () -> propose("mediator"));
  }

  @Test
  void a_proposal_stands_once_and_a_post_is_held_once_at_a_time() {
    long open = propose("community_officer");
    refused("post.proposed-already", () -> propose("community_officer"));
    approve(administrator, open);

    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    long again =
        cast.as(
            secretary,
            () ->
                appointments.propose(
                    secretary,
                    li,
                    vacancy("community_officer"),
                    new Term(null, today.plusDays(30))));

    refused("post.not-beside-the-others", () -> approve(administrator, again));
    assertThat(cast.viewer(li).posts()).hasSize(1);
  }

  @Test
  void a_post_ends_once() {
    approve(administrator, propose("community_officer"));
    long post = cast.viewer(li).posts().getFirst().id();
    LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    Term week = new Term(null, today.plusDays(7));
    long ending = cast.as(secretary, () -> appointments.proposeEnd(secretary, post, "任满", week));
    refused(
        "post.proposed-already",
        () -> cast.as(secretary, () -> appointments.proposeEnd(secretary, post, "任满", Term.OPEN)));
    approve(administrator, ending);

    refused(
        "post.ends-already",
        () -> cast.as(secretary, () -> appointments.proposeEnd(secretary, post, "任满", week)));
  }

  @Test
  void the_database_takes_no_proposal_for_another_ground() {
    PartyId discipline = cast.organisation("discipline_inspection_office", district);
    for (String values :
        List.of(
            "%s, null".formatted(district.id()), "%s, %s".formatted(community.id(), discipline))) {
      String sql =
          """
          insert into parties.proposal (act, party_id, role, basis, proposed_by, proposed_at, area_id, organisation_id)
          values ('APPOINT', %s, 'district_leader', '会议', %s, now(), %s)
          """
              .formatted(li, secretary.party(), values);
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> cast.as(secretary, () -> db.sql(sql).update()))
          .withStackTraceContaining("row-level security");
    }
  }

  @Test
  void days_lie_within_bounds() {
    for (String day : List.of("+999999999-12-31", "+300000-01-01", "1899-12-31", "-0001-01-01")) {
      refused("calendar.date-range", () -> new Term(null, LocalDate.parse(day)));
    }
  }

  @Test
  void a_vacant_post_falls_to_the_next_one_up() {
    Area grid = cast.area(Level.GRID, community);

    Holder holder = posts.holder("grid_worker", grid.id(), Instant.now()).orElseThrow();

    assertThat(holder.party()).isEqualTo(secretary.party());
    assertThat(holder.role()).isEqualTo("community_secretary");
  }

  private long propose(String role) {
    return cast.as(secretary, () -> appointments.propose(secretary, li, vacancy(role), Term.OPEN));
  }

  private long proposeIn(String role, PartyId organisation) {
    Vacancy vacancy = new Vacancy(role, community.id(), organisation, false, "社区党委会第 4 次会议");
    return cast.as(secretary, () -> appointments.propose(secretary, li, vacancy, Term.OPEN));
  }

  private Vacancy vacancy(String role) {
    return new Vacancy(role, community.id(), null, false, "社区党委会 2026 年第 3 次会议");
  }

  private void approve(Viewer viewer, long proposal) {
    cast.as(
        viewer,
        () -> {
          appointments.approve(viewer, proposal);
          return true;
        });
  }

  private static Instant on(LocalDate day) {
    return day.atTime(12, 0).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
