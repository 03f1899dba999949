package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.boundaries.Boundaries;
import gongzhi.territory.boundaries.Boundary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The ground of a special-purpose grid: what is nearer to its buildings than to others of their
 * grids. Nothing is taken from those grids.
 */
@Component
class SpecialDrawing {

  private final Areas areas;
  private final Boundaries boundaries;
  private final SpecialGrids special;

  SpecialDrawing(Areas areas, Boundaries boundaries, SpecialGrids special) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.special = special;
  }

  /** The community in which all of it lies; refuses buildings of several. */
  Area over(Part part) {
    List<Area> communities =
        part.base().isEmpty()
            ? part.taken().stream().map(this::aBuilding).map(this::community).distinct().toList()
            : List.of(community(aSpecialGrid(part.base().getFirst())));
    if (communities.size() != 1) {
      throw Rejection.invalid("grid-change.one-community");
    }
    return communities.getFirst();
  }

  /** How it lies there, or would; refuses buildings that lie in another one already. */
  Drawing.Drawn of(Part part) {
    if (part.base().isEmpty()) {
      return fresh(part);
    }
    Area grid = aSpecialGrid(part.base().getFirst());
    Geometry line =
        boundaries.of(List.of(grid.id())).stream()
            .findFirst()
            .map(Boundary::line)
            .orElseThrow(() -> Rejection.of("regrid.not-drawn"));
    return new Drawing.Drawn(part, line, special.buildings(grid));
  }

  /** Whether its line shows nothing real, because those it is cut from do not. */
  boolean isIllustrative(Part part) {
    return boundaries.of(grids(part)).stream().anyMatch(Boundary::illustrative);
  }

  private Drawing.Drawn fresh(Part part) {
    List<Area> taken = part.taken().stream().map(this::aBuilding).toList();
    taken.forEach(this::requireFree);
    List<AreaId> grids = grids(part);
    Map<AreaId, Geometry> lines =
        boundaries.of(grids).stream().collect(Collectors.toMap(Boundary::area, Boundary::line));
    Map<AreaId, List<Area>> buildings =
        grids.stream().collect(Collectors.toMap(Function.identity(), areas::children));
    Geometry line = new Cutting(lines, buildings).of(List.of(part)).getFirst();
    return new Drawing.Drawn(part, line, taken);
  }

  private List<AreaId> grids(Part part) {
    return part.taken().stream()
        .map(this::aBuilding)
        .map(Area::parent)
        .filter(grid -> grid != null)
        .distinct()
        .toList();
  }

  private void requireFree(Area building) {
    special
        .over(building)
        .ifPresent(
            other -> {
              throw Rejection.of("grid-change.in-another-special", building.name(), other.name());
            });
  }

  private Area aBuilding(AreaId id) {
    return areas
        .find(id)
        .filter(area -> area.level() == Level.BUILDING && area.isGeneral() && area.isCurrent())
        .filter(area -> areas.ancestor(area, Level.GRID).isPresent())
        .orElseThrow(() -> Rejection.invalid("grid-change.no-such-building"));
  }

  private Area aSpecialGrid(AreaId id) {
    return areas
        .find(id)
        .filter(SpecialGrids::isSpecial)
        .orElseThrow(() -> Rejection.invalid("grid-change.not-a-special-grid"));
  }

  private Area community(Area area) {
    return areas
        .ancestor(area, Level.COMMUNITY)
        .orElseThrow(() -> Rejection.invalid("grid-change.one-community"));
  }
}
