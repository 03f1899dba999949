package gongzhi.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.parties.RoleDefinition.Kind;
import gongzhi.parties.RoleDefinition.Reach;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a viewer may, follows from the posts held and from nothing else. */
class ViewerTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final PartyId LI = new PartyId(11);
  private static final PartyId COMPANY = new PartyId(90);

  private final Viewer gridWorker = Viewer.staff(LI, List.of(seat(Reach.AREA, "/1/7/31/")), NOW);
  private final Viewer manager =
      Viewer.staff(LI, List.of(seat(Reach.ORGANISATION, "/1/7/31/")), NOW);

  @Test
  void may_what_the_post_permits_in_its_area_and_below() {
    assertThat(gridWorker.may(Permission.CASE_VERIFY, "/1/7/31/")).isTrue();
    assertThat(gridWorker.may(Permission.CASE_VERIFY, "/1/7/31/402/")).isTrue();
  }

  @Test
  void may_nothing_beside_or_above_and_nothing_else() {
    assertThat(gridWorker.may(Permission.CASE_VERIFY, "/1/7/")).isFalse();
    assertThat(gridWorker.may(Permission.CASE_VERIFY, "/1/7/311/")).isFalse();
    assertThat(gridWorker.may(Permission.EXPORT, "/1/7/31/")).isFalse();
    assertThat(Viewer.resident(LI, NOW).may(Permission.CASE_SEE, "/1/")).isFalse();
    assertThat(Viewer.anonymous().may(Permission.CASE_SEE, "/1/")).isFalse();
  }

  @Test
  void is_refused_by_name() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> gridWorker.require(Permission.EXPORT, "/1/7/31/"))
        .withMessage("permission.missing");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> Viewer.anonymous().party())
        .withMessage("login.needed");
  }

  @Test
  void reaches_in_the_database_what_the_post_reaches() {
    assertThat(gridWorker.scope())
        .isEqualTo(new Scope(Scope.Role.OFFICER, List.of("/1/7/31/"), 11, List.of(90L)));
    assertThat(manager.scope().areaPaths()).isEmpty();
    assertThat(manager.serves(COMPANY)).isTrue();
    assertThat(Viewer.resident(LI, NOW).scope().role()).isEqualTo(Scope.Role.RESIDENT);
    assertThat(Viewer.anonymous().scope().role()).isEqualTo(Scope.Role.PUBLIC);
  }

  @Test
  void proves_fresh_for_five_minutes() {
    assertThat(gridWorker.isFresh(NOW.plusSeconds(300))).isTrue();
    assertThat(gridWorker.isFresh(NOW.plusSeconds(301))).isFalse();
  }

  private static Seat seat(Reach reach, String path) {
    Post post = new Post(1, LI, "grid_worker", new AreaId(31), path, COMPANY, NOW, null, false);
    RoleDefinition role =
        new RoleDefinition(
            "网格员",
            "Grid worker",
            Kind.OFFICER,
            reach,
            Level.GRID,
            null,
            null,
            List.of(Permission.CASE_SEE, Permission.CASE_VERIFY),
            null,
            null);
    return new Seat(post, role);
  }
}
