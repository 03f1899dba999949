package gongzhi.parties.founding;

import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the area a list means: a code may stand at two levels, what is listed belongs to one. */
@Component
class GroundCodes {

  private final Areas areas;
  private final Posts posts;

  GroundCodes(Areas areas, Posts posts) {
    this.areas = areas;
    this.posts = posts;
  }

  /**
   * The area with this code at the level that its place gives to what is listed.
   *
   * @param what the listed role or kind, for the refusal
   */
  Area find(String code, String what, Function<Roles, Optional<Level>> level) {
    List<Area> found =
        Stream.of(Level.values()).flatMap(each -> areas.coded(code, each).stream()).toList();
    if (found.isEmpty()) {
      throw Rejection.invalid("founding.no-such-area", code);
    }
    List<Area> known = found.stream().filter(area -> level(area, level).isPresent()).toList();
    if (known.isEmpty()) {
      throw Rejection.invalid("founding.no-such-word", what);
    }
    return known.stream()
        .filter(area -> level(area, level).equals(Optional.of(area.level())))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("founding.other-level", code, what));
  }

  private Optional<Level> level(Area area, Function<Roles, Optional<Level>> level) {
    return level.apply(posts.roles(areas.place(area)));
  }
}
