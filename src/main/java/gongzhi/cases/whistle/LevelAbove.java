package gongzhi.cases.whistle;

import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The level above whoever blew a whistle: the posts that supervise on the next ground above theirs,
 * and beside them in a district, which has nobody above.
 */
@Component
class LevelAbove {

  private final Posts posts;
  private final Areas areas;
  private final Dispatch dispatch;

  LevelAbove(Posts posts, Areas areas, Dispatch dispatch) {
    this.posts = posts;
    this.areas = areas;
    this.dispatch = dispatch;
  }

  /**
   * Where it is, and who answers for it now.
   *
   * @param path of the ground whose supervisors look into what was refused
   */
  record Above(String path, List<PartyId> people) {}

  Above of(Whistle whistle, Case about, Instant now) {
    String from = Objects.requireNonNullElse(whistle.blownFrom(), about.where().path());
    List<Area> over =
        areas.ancestors(areas.get(about.where().area())).stream()
            .filter(area -> from.startsWith(area.path()))
            .toList();
    return Stream.concat(over.stream().skip(1), over.stream().limit(1))
        .map(area -> new Above(area.path(), supervisors(area, whistle, now)))
        .filter(above -> !above.people().isEmpty())
        .findFirst()
        .orElseGet(() -> new Above(from, dispatch.superior(about, now).stream().toList()));
  }

  private List<PartyId> supervisors(Area area, Whistle whistle, Instant now) {
    Roles roles = posts.roles(areas.place(area));
    return posts.heldAt(area.id(), now).stream()
        .filter(post -> supervises(post, roles))
        .map(Post::party)
        .filter(person -> !person.equals(whistle.blownBy()))
        .distinct()
        .toList();
  }

  private static boolean supervises(Post post, Roles roles) {
    return roles
        .find(post.role())
        .filter(role -> role.permissions().contains(Permission.CASE_SUPERVISE))
        .isPresent();
  }
}
