package gongzhi.cases.grids;

import gongzhi.cases.grids.GridRules.Need;
import gongzhi.parties.Holder;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the posts and bodies of each area against what its place asks for (人员配备): who is there, who
 * is missing, who stands in, and who is in too many places at once.
 */
@Component
public class Staffing {

  private static final int OVERLOADED_MAX = 100;

  private final GridBook book;
  private final Posts posts;
  private final Areas areas;

  Staffing(GridBook book, Posts posts, Areas areas) {
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /**
   * How one need is met in one area.
   *
   * @param held posts held there, without those who stand in
   * @param bodies organisations that are there
   * @param standsIn who answers while somebody is missing; null for a body, or for nobody
   */
  public record Met(
      Need need, List<Post> held, List<Organisation> bodies, @Nullable Holder standsIn) {

    /** How many are there. */
    public int present() {
      return need.role() == null
          ? bodies.size()
          : (int) held.stream().map(Post::party).distinct().count();
    }

    /** How many are missing. */
    public int missing() {
      return Math.max(0, need.from() - present());
    }

    /** How many are more than needed. */
    public int tooMany() {
      return Math.max(0, present() - need.to());
    }
  }

  /** Somebody who serves more grids than one person can. */
  public record Overloaded(PartyId person, List<Area> grids) {}

  /**
   * The sums of some ground.
   *
   * @param needed how many are needed at least
   * @param missing how many of them are missing
   */
  public record Sums(int areas, int needed, int missing, int tooMany) {}

  /** The levels whose areas need somebody there, the highest first. */
  public List<Level> levels(Area ground) {
    Roles roles = posts.roles(areas.place(ground));
    return book.of(ground).staffing().stream()
        .flatMap(need -> need.level(roles).stream())
        .filter(level -> !level.isAbove(ground.level()))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** How each need of this area is met; a special-purpose grid has its host and no such needs. */
  public List<Met> of(Area area, Instant now) {
    if (!area.isGeneral()) {
      return List.of();
    }
    Roles roles = posts.roles(areas.place(area));
    return book.of(area).staffing().stream()
        .filter(need -> need.level(roles).filter(level -> level == area.level()).isPresent())
        .map(need -> met(need, area, now))
        .toList();
  }

  private Met met(Need need, Area area, Instant now) {
    if (need.role() == null) {
      List<Organisation> there =
          posts.basedIn(area).stream()
              .filter(unit -> unit.area().equals(area.id()) && unit.kind().equals(need.unit()))
              .toList();
      return new Met(need, List.of(), there, null);
    }
    List<Post> held =
        posts.heldAt(area.id(), now).stream()
            .filter(post -> post.role().equals(need.role()) && !post.substitute())
            .toList();
    Holder answers =
        held.size() < need.from() ? posts.holder(need.role(), area.id(), now).orElse(null) : null;
    return new Met(need, held, List.of(), answers);
  }

  /** The sums over all areas of one level. */
  public Sums sums(Area ground, Level level, Instant now) {
    int[] sums = new int[4];
    each(
        ground,
        level,
        area ->
            of(area, now)
                .forEach(
                    met -> {
                      sums[1] += met.need().from();
                      sums[2] += met.missing();
                      sums[3] += met.tooMany();
                    }));
    each(ground, level, area -> sums[0]++);
    return new Sums(sums[0], sums[1], sums[2], sums[3]);
  }

  /** Who serves more grids here than the place allows, whatever the posts; at most a hundred. */
  public List<Overloaded> overloaded(Area ground, Instant now) {
    Map<Long, Set<Area>> grids = new TreeMap<>();
    each(
        ground,
        Level.GRID,
        grid ->
            posts
                .heldAt(grid.id(), now)
                .forEach(
                    post ->
                        grids
                            .computeIfAbsent(post.party().value(), party -> new HashSet<>())
                            .add(grid)));
    int most = book.of(ground).gridsAPerson();
    return grids.entrySet().stream()
        .filter(entry -> entry.getValue().size() > most)
        .limit(OVERLOADED_MAX)
        .map(
            entry ->
                new Overloaded(
                    new PartyId(entry.getKey()),
                    entry.getValue().stream().sorted(Comparator.comparing(Area::id)).toList()))
        .toList();
  }

  private void each(Area ground, Level level, Consumer<Area> what) {
    if (ground.level() == level) {
      what.accept(ground);
    }
    @Nullable AreaId after = null;
    List<Area> found = new ArrayList<>(areas.descendants(ground, level, after, Areas.MOST));
    while (!found.isEmpty()) {
      found.forEach(what);
      found = areas.descendants(ground, level, found.getLast().id(), Areas.MOST);
    }
  }
}
