package gongzhi.cases.grids;

import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.bodies.HomeCounts;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Measures grids, with the rights of whoever looks. What was recorded under a former grid counts
 * for its heir, and each matter counts once, so the sums agree before and after any change.
 */
@Component
public class GridLoads {

  private static final Duration OF_LATE = Duration.ofDays(90);
  private static final String WORKER = "grid_worker";

  private final LoadQuery query;
  private final HomeCounts homes;
  private final GridBook book;
  private final Posts posts;
  private final Areas areas;

  GridLoads(LoadQuery query, HomeCounts homes, GridBook book, Posts posts, Areas areas) {
    this.query = query;
    this.homes = homes;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /**
   * What each of these grids carries.
   *
   * @param ground in which all of them lie
   */
  public List<GridLoad> of(List<Area> grids, Area ground, Instant now) {
    List<AreaId> communities =
        grids.stream()
            .flatMap(grid -> areas.ancestor(grid, Level.COMMUNITY).stream())
            .map(Area::id)
            .distinct()
            .toList();
    Instant aged = now.minus(Duration.ofDays(book.of(ground).norms().agedDays()));
    List<LoadQuery.Cases> cases = query.cases(communities, aged, now.minus(OF_LATE));
    List<LoadQuery.Visits> visits =
        query.visits(ground, now.atZone(WorkingCalendar.ZONE).toLocalDate());
    Sums open = sum(cases, LoadQuery.Cases::area, LoadQuery.Cases::open);
    Sums old = sum(cases, LoadQuery.Cases::area, LoadQuery.Cases::aged);
    Sums received = sum(cases, LoadQuery.Cases::area, LoadQuery.Cases::received);
    Sums due = sum(visits, LoadQuery.Visits::area, LoadQuery.Visits::due);
    return grids.stream()
        .map(
            grid -> {
              List<AreaId> buildings = areas.children(grid.id()).stream().map(Area::id).toList();
              return new GridLoad(
                  grid,
                  buildings.size(),
                  homes.in(buildings).values().stream().mapToInt(Integer::intValue).sum(),
                  open.of(grid),
                  old.of(grid),
                  received.of(grid),
                  due.of(grid),
                  workers(grid, now));
            })
        .toList();
  }

  /** The grid that answers today for what was recorded under this area; empty above all grids. */
  public Optional<Area> gridNow(AreaId recorded) {
    return areas.ancestor(areas.heir(recorded), Level.GRID);
  }

  private int workers(Area grid, Instant now) {
    return (int)
        posts.heldAt(grid.id(), now).stream()
            .filter(post -> post.role().equals(WORKER) && !post.substitute())
            .map(Post::party)
            .distinct()
            .count();
  }

  private record Sums(Map<AreaId, Integer> byGrid) {

    int of(Area grid) {
      return byGrid.getOrDefault(grid.id(), 0);
    }
  }

  private <T> Sums sum(List<T> rows, Function<T, AreaId> area, ToIntFunction<T> count) {
    Map<AreaId, Integer> sums = new HashMap<>();
    rows.forEach(
        row ->
            gridNow(area.apply(row))
                .ifPresent(grid -> sums.merge(grid.id(), count.applyAsInt(row), Integer::sum)));
    return new Sums(sums);
  }
}
