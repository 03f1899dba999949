package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.boundaries.Boundaries;
import gongzhi.territory.boundaries.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What a plan comes to on the ground: the line around each new grid and the buildings in it. */
@Component
public class Drawing {

  private final Areas areas;
  private final Boundaries boundaries;
  private final SpecialDrawing special;

  Drawing(Areas areas, Boundaries boundaries, SpecialDrawing special) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.special = special;
  }

  /** A part as it will lie there. */
  public record Drawn(Part part, Geometry line, List<Area> buildings) {

    /** Whether it is one connected piece of ground. */
    public boolean isConnected() {
      return line.getNumGeometries() == 1;
    }
  }

  /** Draws what this way of changing makes of them; refuses what cannot be drawn. */
  public List<Drawn> of(ChangeKind kind, List<Part> parts) {
    return kind.isSpecial() ? parts.stream().map(special::of).toList() : of(parts);
  }

  /** Draws the parts; refuses what cannot be drawn, leaves no building over, or takes one twice. */
  public List<Drawn> of(List<Part> parts) {
    List<AreaId> grids = parts.stream().flatMap(part -> part.base().stream()).toList();
    Map<AreaId, List<Area>> buildings =
        grids.stream().collect(Collectors.toMap(Function.identity(), areas::children));
    List<AreaId> taken = parts.stream().flatMap(part -> part.taken().stream()).toList();
    requireKnown(taken, buildings);
    Map<AreaId, Geometry> lines =
        boundaries.of(grids).stream().collect(Collectors.toMap(Boundary::area, Boundary::line));
    List<Geometry> drawn = new Cutting(lines, buildings).of(parts);
    List<Drawn> all = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      all.add(new Drawn(part, drawn.get(at), inside(part, buildings, taken)));
    }
    return all;
  }

  private static void requireKnown(List<AreaId> taken, Map<AreaId, List<Area>> buildings) {
    boolean known =
        taken.stream()
            .allMatch(
                id ->
                    buildings.values().stream()
                        .anyMatch(all -> all.stream().anyMatch(area -> area.id().equals(id))));
    if (!known) {
      throw Rejection.invalid("grid-change.no-such-building");
    }
  }

  /** What stays from its base and what it takes; a part without any building is refused. */
  private static List<Area> inside(
      Part part, Map<AreaId, List<Area>> buildings, List<AreaId> taken) {
    List<Area> inside =
        buildings.entrySet().stream()
            .flatMap(
                grid ->
                    grid.getValue().stream()
                        .filter(
                            building ->
                                part.taken().contains(building.id())
                                    || (part.base().contains(grid.getKey())
                                        && !taken.contains(building.id()))))
            .toList();
    if (inside.isEmpty() && !buildings.values().stream().allMatch(List::isEmpty)) {
      throw Rejection.invalid("grid-change.nothing-left", part.name());
    }
    return inside;
  }
}
