package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose word is asked for: the nearest post above the place of a case that may give it. */
@Component
class SecondPersons {

  private final Posts posts;
  private final Areas areas;
  private final CaseNotices notices;
  private final InstantSource clock;

  SecondPersons(Posts posts, Areas areas, CaseNotices notices, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Tells them what waits for them. What only its owner and unit may read is not told to anybody
   * else.
   */
  void ask(Case about, Permission permission, PartyId asker, String key) {
    if (!about.matter().restricted()) {
      areas.ancestors(areas.get(about.where().area())).stream()
          .flatMap(area -> heldAt(area, permission))
          .filter(person -> !person.equals(asker))
          .findFirst()
          .ifPresent(person -> notices.askApprover(about, person, key));
    }
  }

  private Stream<PartyId> heldAt(Area area, Permission permission) {
    return posts.heldAt(area.id(), clock.instant()).stream()
        .filter(post -> permits(post, area, permission))
        .map(Post::party);
  }

  private boolean permits(Post post, Area area, Permission permission) {
    return posts
        .roles(areas.place(area))
        .find(post.role())
        .map(role -> role.permissions().contains(permission))
        .orElse(false);
  }
}
