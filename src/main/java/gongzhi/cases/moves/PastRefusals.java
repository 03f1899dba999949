package gongzhi.cases.moves;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who refused a case that its reporter took higher: they have had their say about it. */
@Component
class PastRefusals {

  private final JdbcClient db;
  private final Posts posts;
  private final Areas areas;

  PastRefusals(JdbcClient db, Posts posts, Areas areas) {
    this.db = db;
    this.posts = posts;
    this.areas = areas;
  }

  /** Somebody who proposed or approved it, in this post and for this unit. */
  private record Refuser(long byId, @Nullable String role, @Nullable Long unitId) {}

  /**
   * Who may not end the case again.
   *
   * @param above path that a post must cover to stand above each of them; the district where nobody
   *     does
   * @param highest whether nobody stands above: then it is for another post there
   */
  record Heard(
      boolean any,
      Set<Long> persons,
      Set<PartyId> units,
      Set<String> roles,
      String above,
      boolean highest) {

    /** Whether this person, by what they may do there, stands outside. */
    boolean letsPass(Viewer by, Permission needed) {
      return !any || (isOther(by.party(), by.posts()) && by.may(needed, above));
    }

    /** Whether one of these posts of a person stands above each of them. */
    boolean letsPass(PartyId person, List<Post> held) {
      return !any
          || (isOther(person, held)
              && held.stream().anyMatch(post -> above.startsWith(post.areaPath())));
    }

    private boolean isOther(PartyId person, List<Post> held) {
      return !persons.contains(person.value())
          && held.stream()
              .noneMatch(
                  post ->
                      (post.organisation() != null && units.contains(post.organisation()))
                          || (highest && roles.contains(post.role())));
    }
  }

  Heard of(long id, AreaId where) {
    List<Refuser> all =
        db.sql("select by_id, role, unit_id from cases.who_refused(:id) limit 500")
            .param("id", id)
            .query(Refuser.class)
            .list();
    Area area = areas.get(where);
    Area top = areas.ancestor(area, Level.DISTRICT).orElse(area);
    Area level = highestOf(all, area);
    boolean highest = top.path().startsWith(level.path()) || level.parent() == null;
    String above = highest ? top.path() : areas.get(Objects.requireNonNull(level.parent())).path();
    return new Heard(
        !all.isEmpty(),
        all.stream().map(Refuser::byId).collect(Collectors.toSet()),
        all.stream()
            .flatMap(one -> Stream.ofNullable(one.unitId()))
            .map(PartyId::new)
            .collect(Collectors.toSet()),
        all.stream().flatMap(one -> Stream.ofNullable(one.role())).collect(Collectors.toSet()),
        above,
        highest);
  }

  /** The ground of the highest post over an area among them; a unit stands for itself alone. */
  private Area highestOf(List<Refuser> all, Area area) {
    Roles roles = posts.roles(areas.place(area));
    return all.stream()
        .flatMap(one -> Stream.ofNullable(one.role()))
        .flatMap(role -> roles.find(role).stream())
        .filter(role -> role.reach() == RoleDefinition.Reach.AREA)
        .flatMap(role -> areas.ancestor(area, role.level()).stream())
        .min(Comparator.comparingInt(one -> one.path().length()))
        .orElse(area);
  }
}
