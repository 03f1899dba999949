package gongzhi.territory.changes;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which special-purpose grids (专属网格) lie where. They are laid over the ordinary grids, which cover
 * the ground once: a building keeps its own grid, and lies in a special one as well when its point
 * does.
 */
@Component
public class SpecialGrids {

  private final Areas areas;

  SpecialGrids(Areas areas) {
    this.areas = areas;
  }

  /** The special-purpose grid over this area: itself, or the one over the point of a building. */
  public Optional<Area> over(Area area) {
    if (isSpecial(area)) {
      return Optional.of(area);
    }
    return Optional.ofNullable(area.level() == Level.BUILDING ? area.label() : null)
        .flatMap(this::at);
  }

  /** Whether it is such a grid and exists today. */
  public static boolean isSpecial(Area area) {
    return area.kind().equals(Area.SPECIAL) && area.level() == Level.GRID && area.isCurrent();
  }

  /** The buildings whose points it lies over, in the order of their ids. */
  public List<Area> buildings(Area special) {
    return areas.ancestor(special, Level.COMMUNITY).stream()
        .flatMap(community -> all(community, Level.BUILDING))
        .filter(building -> over(building).filter(special::equals).isPresent())
        .toList();
  }

  /** Those of today on this ground, community by community. */
  public List<Area> in(Area ground) {
    if (isSpecial(ground)) {
      return List.of(ground);
    }
    Stream<Area> communities =
        ground.level() == Level.COMMUNITY ? Stream.of(ground) : all(ground, Level.COMMUNITY);
    return communities
        .flatMap(community -> areas.children(community.id(), Area.SPECIAL).stream())
        .filter(SpecialGrids::isSpecial)
        .toList();
  }

  private Optional<Area> at(LngLat point) {
    return areas.locate(point, Area.SPECIAL).filter(SpecialGrids::isSpecial);
  }

  private Stream<Area> all(Area ground, Level level) {
    List<Area> all = new ArrayList<>();
    @Nullable AreaId after = null;
    List<Area> next = areas.descendants(ground, level, after, Areas.MOST);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = areas.descendants(ground, level, next.getLast().id(), Areas.MOST);
    }
    return all.stream();
  }
}
