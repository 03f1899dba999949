package gongzhi.procedures.bodies;

import gongzhi.parties.Permission;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import org.springframework.stereotype.Component;

/**
 * Who calls meetings and keeps lists of members where: each level those of its own bodies. A
 * subdistrict does not meet in the name of a community, nor a community in that of the subdistrict.
 */
@Component
public class BodyRights {

  private final Areas areas;

  BodyRights(Areas areas) {
    this.areas = areas;
  }

  /** Whether a post of the level of this ground permits it. */
  public boolean may(Viewer viewer, Area ground) {
    Area own =
        ground.level().isAbove(Level.COMMUNITY)
            ? ground
            : areas.ancestor(ground, Level.COMMUNITY).orElse(ground);
    return viewer.may(Permission.MEETING_CALL, ground.path())
        && viewer.seats().stream().anyMatch(seat -> isOf(seat, own));
  }

  /** Refuses (403) unless {@link #may}. */
  public void require(Viewer by, Area ground) {
    by.require(Permission.MEETING_CALL, ground.path());
    if (!may(by, ground)) {
      throw Rejection.forbidden("meetings.of-another-level", ground.name());
    }
  }

  private static boolean isOf(Seat seat, Area own) {
    return seat.post().areaPath().startsWith(own.path());
  }
}
