package gongzhi.site.login;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Seat;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The page a member of staff lives on. */
@Component
class Landing {

  private final Posts posts;
  private final InstantSource clock;

  Landing(Posts posts, InstantSource clock) {
    this.posts = posts;
    this.clock = clock;
  }

  String of(PartyId person) {
    List<Seat> seats = posts.seatsOf(person, clock.instant());
    return seats.isEmpty() ? "/me" : of(seats.getFirst().role());
  }

  private static String of(RoleDefinition role) {
    return switch (role.kind()) {
      case SYSTEM -> "/admin/calendar";
      case SECURITY -> "/admin/users";
      case AUDIT -> "/admin/audit";
      case OFFICER -> ofOfficer(role);
    };
  }

  private static String ofOfficer(RoleDefinition role) {
    return role.level().isBelow(Level.NEIGHBOURHOOD) ? "/grid/today" : "/desk/inbox";
  }
}
