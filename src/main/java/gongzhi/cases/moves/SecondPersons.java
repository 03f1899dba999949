package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose word is asked for: the nearest post above the place of a case that may give it. */
@Component
class SecondPersons {

  private static final List<Permission> LEADERS =
      List.of(Permission.CASE_EXTEND_APPROVE, Permission.CASE_REJECT_APPROVE);

  private final Posts posts;
  private final Areas areas;
  private final CaseNotices notices;
  private final Ranks ranks;
  private final InstantSource clock;

  SecondPersons(Posts posts, Areas areas, CaseNotices notices, Ranks ranks, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.notices = notices;
    this.ranks = ranks;
    this.clock = clock;
  }

  /**
   * Tells them what waits for them. What only its owner and unit may read is not told to anybody
   * else.
   */
  void ask(Case about, Permission permission, PartyId asker, String key) {
    if (!about.matter().restricted()) {
      nearest(areas.get(about.where().area()), List.of(permission), asker)
          .ifPresent(person -> notices.askApprover(about, person, key));
    }
  }

  /** Asks whoever stands no lower than the first person, and has not had their say about it. */
  void askAboutRefusal(Case about, PartyId asker, String key) {
    String ground = ranks.groundOfAsker(Ranks.Lying.of(about), asker);
    areas.ancestors(areas.get(about.where().area())).stream()
        .filter(area -> ground.startsWith(area.path()))
        .flatMap(area -> heldAt(area, List.of(Permission.CASE_REJECT_APPROVE)))
        .filter(person -> !person.equals(asker) && !ranks.hasHadItsSay(person, about))
        .findFirst()
        .ifPresent(person -> notices.askApprover(about, person, key));
  }

  /** Tells whoever leads where the unit of the case stands, or above it. */
  void askLeader(Case about, PartyId asker, String key) {
    Optional.ofNullable(about.duty().unit())
        .flatMap(posts::organisation)
        .flatMap(unit -> nearest(areas.get(unit.area()), LEADERS, asker))
        .ifPresent(person -> notices.askApprover(about, person, key));
  }

  private Optional<PartyId> nearest(Area from, List<Permission> needed, PartyId asker) {
    return areas.ancestors(from).stream()
        .flatMap(area -> heldAt(area, needed))
        .filter(person -> !person.equals(asker))
        .findFirst();
  }

  private Stream<PartyId> heldAt(Area area, List<Permission> needed) {
    return posts.heldAt(area.id(), clock.instant()).stream()
        .filter(post -> needed.stream().allMatch(one -> permits(post, area, one)))
        .map(Post::party)
        .filter(person -> !posts.isLocked(person));
  }

  private boolean permits(Post post, Area area, Permission permission) {
    return posts
        .roles(areas.place(area))
        .find(post.role())
        .map(role -> role.permissions().contains(permission))
        .orElse(false);
  }
}
