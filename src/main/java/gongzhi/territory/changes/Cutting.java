package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import gongzhi.territory.boundaries.Overlay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cuts ground by its buildings: to each belongs what is nearer to it than to any other building of
 * its grid. What no other part takes stays with the grid, so nothing is lost and nothing counted
 * twice.
 *
 * @param grids the lines around the grids as they are
 * @param buildings the buildings of each grid
 */
record Cutting(Map<AreaId, Geometry> grids, Map<AreaId, List<Area>> buildings) {

  /** The line around each part, in their order. */
  List<Geometry> of(List<Part> parts) {
    Map<AreaId, Geometry> cells = cells(parts.stream().flatMap(p -> p.taken().stream()).toList());
    return parts.stream().map(part -> line(part, cells)).toList();
  }

  private Geometry line(Part part, Map<AreaId, Geometry> cells) {
    List<Geometry> pieces = new ArrayList<>();
    part.base().forEach(grid -> pieces.add(rest(grid, cells)));
    part.taken().forEach(building -> pieces.add(cell(building, cells)));
    Geometry line = Overlay.union(pieces);
    if (line.isEmpty()) {
      throw Rejection.invalid("grid-change.nothing-left", part.name());
    }
    return line;
  }

  private Geometry rest(AreaId grid, Map<AreaId, Geometry> cells) {
    List<Geometry> gone =
        buildings.getOrDefault(grid, List.of()).stream()
            .map(building -> cells.get(building.id()))
            .filter(cell -> cell != null)
            .toList();
    Geometry whole = ground(grid);
    return gone.isEmpty() ? whole : Overlay.minus(whole, Overlay.union(gone));
  }

  private static Geometry cell(AreaId building, Map<AreaId, Geometry> cells) {
    Geometry cell = cells.get(building);
    if (cell == null) {
      throw Rejection.invalid("grid-change.no-such-building");
    }
    return cell;
  }

  /** The cells of these buildings alone. */
  private Map<AreaId, Geometry> cells(List<AreaId> wanted) {
    Map<AreaId, Geometry> cells = new HashMap<>();
    buildings.forEach(
        (grid, all) -> {
          if (all.stream().anyMatch(building -> wanted.contains(building.id()))) {
            around(grid, all).forEach(cells::put);
          }
        });
    cells.keySet().retainAll(wanted);
    return cells;
  }

  private Map<AreaId, Geometry> around(AreaId grid, List<Area> all) {
    Geometry ground = ground(grid);
    Map<Coordinate, AreaId> sites = new HashMap<>();
    all.forEach(building -> sites.put(site(building), building.id()));
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites.keySet());
    Envelope wide = ground.getEnvelopeInternal();
    wide.expandBy(wide.getDiameter());
    voronoi.setClipEnvelope(wide);
    Geometry diagram = voronoi.getDiagram(ground.getFactory());
    Map<AreaId, Geometry> cells = new HashMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      cells.put(sites.get((Coordinate) cell.getUserData()), Overlay.within(ground, cell));
    }
    return cells;
  }

  private Geometry ground(AreaId grid) {
    Geometry ground = grids.get(grid);
    if (ground == null) {
      throw Rejection.of("regrid.not-drawn");
    }
    return ground;
  }

  private static Coordinate site(Area building) {
    LngLat label = building.label();
    if (label == null) {
      throw Rejection.invalid("grid-change.building-not-drawn", building.name());
    }
    return new Coordinate(label.lng(), label.lat());
  }
}
