package gongzhi.site.ground;

import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaCard.Body;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bodies of a neighbourhood by their public names; no person and no member is named. */
@Component
class CardBodies {

  private final Posts posts;
  private final Areas areas;

  CardBodies(Posts posts, Areas areas) {
    this.posts = posts;
    this.areas = areas;
  }

  /**
   * The organisation of each kind that works here.
   *
   * @param withMissing whether a kind that nobody has founded yet is shown as missing
   */
  List<Body> of(List<String> kinds, Area area, TimeWords times, boolean withMissing) {
    Roles roles = posts.roles(areas.place(area));
    return kinds.stream()
        .flatMap(kind -> body(kind, roles, area, times, withMissing).stream())
        .toList();
  }

  private Optional<Body> body(
      String kind, Roles roles, Area area, TimeWords times, boolean withMissing) {
    Words words = times.words();
    String title = words.of(Objects.requireNonNull(roles.organisations().get(kind)).title());
    Optional<Body> found =
        posts
            .unit(kind, area.id(), times.now())
            .map(unit -> new Body(title, unit.name(), phone(unit), false));
    return found.isPresent() || !withMissing
        ? found
        : Optional.of(new Body(title, words.of("ground.not-founded"), "", true));
  }

  private static String phone(Organisation unit) {
    return Objects.requireNonNullElse(unit.phone(), "");
  }
}
