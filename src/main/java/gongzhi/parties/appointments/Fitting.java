package gongzhi.parties.appointments;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.RoleDefinition.Reach;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.parties.appointments.Appointments.Vacancy;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a post must fit (岗位适配): its role belongs to areas of this level, and the organisation it is
 * held in works with that role here and lies on the ground of whoever proposes or approves. Else a
 * community could hand out what only a district may.
 */
@Component
public class Fitting {

  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  Fitting(Posts posts, Areas areas, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** The role; refuses one that does not exist in this place or belongs to another level. */
  public RoleDefinition role(String role, Area area) {
    RoleDefinition found =
        roles(area).find(role).orElseThrow(() -> Rejection.invalid("post.no-such-role"));
    if (found.level() != area.level()) {
      throw Rejection.invalid("post.other-level");
    }
    return found;
  }

  /** The organisations here in which this viewer may have the role held. */
  public List<Organisation> organisations(
      Viewer viewer, Permission permission, String role, Area area) {
    String employer = role(role, area).organisation();
    return roles(area).organisations().entrySet().stream()
        .filter(
            kind ->
                kind.getKey().equals(employer)
                    || (employer == null && role.equals(kind.getValue().staff())))
        .flatMap(kind -> posts.unit(kind.getKey(), area.id(), clock.instant()).stream())
        .filter(unit -> viewer.may(permission, unit.areaPath()))
        .toList();
  }

  /** Refuses a post that does not fit. */
  void require(Viewer viewer, Permission permission, Vacancy vacancy) {
    Area area = areas.get(vacancy.area());
    RoleDefinition role = role(vacancy.role(), area);
    List<PartyId> offered =
        organisations(viewer, permission, vacancy.role(), area).stream()
            .map(Organisation::id)
            .toList();
    if (vacancy.organisation() != null && !offered.contains(vacancy.organisation())) {
      throw Rejection.invalid("post.other-organisation");
    }
    if (vacancy.organisation() == null && !offered.isEmpty()) {
      throw Rejection.invalid("post.needs-organisation");
    }
    if (vacancy.organisation() == null && role.reach() == Reach.ORGANISATION) {
      throw Rejection.invalid("post.no-organisation-here");
    }
  }

  private Roles roles(Area area) {
    return posts.roles(areas.place(area));
  }
}
