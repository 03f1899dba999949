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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two persons fill a post, and what it permits comes and goes with it at once. */
@GongzhiTest
class AppointmentsTest {

  @Autowired Cast cast;
  @Autowired Appointments appointments;
  @Autowired Posts posts;

  private Area community;
  private Viewer secretary;
  private Viewer administrator;
  private PartyId li;

  @BeforeEach
  void a_secretary_and_an_administrator() {
    Area district = cast.area(Level.DISTRICT, null);
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
                    secretary, administrator.party(), vacancy("mediator"), Term.OPEN));

    refused("post.second-person", () -> approve(administrator, own));
  }

  @Test
  void the_three_administrations_never_meet_in_one_person() {
    PartyId system = cast.staff("system_administrator", community).party();

    for (String role : new String[] {"audit_administrator", "security_administrator", "mediator"}) {
      long proposal =
          cast.as(
              secretary, () -> appointments.propose(secretary, system, vacancy(role), Term.OPEN));
      refused("post.not-beside-the-others", () -> approve(administrator, proposal));
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
