package gongzhi.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers which area of one kind a point lies in: the deepest one. Areas that their children cover
 * completely are left out, because a child always answers for them; buildings never cover their
 * grid and are looked up inside it.
 */
final class Ground {

  /** How much of an area may stay uncovered by rounding alone. */
  private static final double ROUNDING = 1e-6;

  private static final Comparator<DrawnArea> DEEPEST_FIRST =
      Comparator.comparing((DrawnArea drawn) -> drawn.area().level())
          .reversed()
          .thenComparing(drawn -> drawn.area().id());

  private final List<DrawnArea> areas;
  private final Map<AreaId, List<DrawnArea>> buildings = new HashMap<>();

  /**
   * Built beside the start of the program, which needs no place yet; whoever asks earlier waits.
   */
  private final CompletableFuture<PointIndex> index;

  Ground(Collection<DrawnArea> drawn) {
    Map<AreaId, Double> covered = coverage(drawn);
    areas =
        drawn.stream()
            .filter(each -> each.area().level() != Level.BUILDING)
            .filter(each -> !isCovered(each, covered))
            .sorted(DEEPEST_FIRST)
            .toList();
    for (DrawnArea each : drawn) {
      AreaId parent = each.area().parent();
      if (each.area().level() == Level.BUILDING && parent != null) {
        buildings.computeIfAbsent(parent, grid -> new ArrayList<>()).add(each);
      }
    }
    List<Shape> shapes = areas.stream().map(Ground::shapeOf).toList();
    index = CompletableFuture.supplyAsync(() -> PointIndex.of(shapes));
  }

  Optional<Area> locate(LngLat point) {
    int found = index.join().find(point.lng(), point.lat());
    return found == PointIndex.NOTHING
        ? Optional.empty()
        : Optional.of(within(areas.get(found).area(), point));
  }

  private Area within(Area grid, LngLat point) {
    for (DrawnArea building : buildings.getOrDefault(grid.id(), List.of())) {
      if (shapeOf(building).contains(point.lng(), point.lat())) {
        return building.area();
      }
    }
    return grid;
  }

  private static Map<AreaId, Double> coverage(Collection<DrawnArea> drawn) {
    Map<AreaId, Double> covered = new HashMap<>();
    for (DrawnArea each : drawn) {
      @Nullable AreaId parent = each.area().parent();
      if (parent != null && each.area().level() != Level.BUILDING) {
        covered.merge(parent, shapeOf(each).size, Double::sum);
      }
    }
    return covered;
  }

  private static boolean isCovered(DrawnArea drawn, Map<AreaId, Double> covered) {
    double size = shapeOf(drawn).size;
    return covered.getOrDefault(drawn.area().id(), 0.0) >= size * (1 - ROUNDING);
  }

  private static Shape shapeOf(DrawnArea drawn) {
    Shape shape = drawn.shape();
    if (shape == null) {
      throw new IllegalArgumentException("area " + drawn.area().id() + " is not drawn");
    }
    return shape;
  }
}
