package gongzhi.site.ground;

import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ground a viewer serves, and what its areas are called. */
@Component
public class Ground {

  private final Areas areas;
  private final Places places;

  Ground(Areas areas, Places places) {
    this.areas = areas;
    this.places = places;
  }

  /** The widest areas the viewer serves; none for somebody who serves an organisation only. */
  public List<Area> of(Viewer viewer) {
    List<String> paths = viewer.areaPaths();
    return paths.stream()
        .filter(path -> paths.stream().noneMatch(other -> isWithin(path, other)))
        .flatMap(path -> last(path).stream())
        .toList();
  }

  /**
   * The area with this number, or the viewer's first one; what lies outside the viewer's ground is
   * refused as if it were not there.
   */
  public Area at(Viewer viewer, @Nullable Long in) {
    if (in == null) {
      return of(viewer).stream()
          .findFirst()
          .orElseThrow(() -> Rejection.notFound("ground.no-ground"));
    }
    return areas
        .find(new AreaId(in))
        .filter(Area::isCurrent)
        .filter(area -> serves(viewer, area.path()))
        .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
  }

  boolean serves(Viewer viewer, String path) {
    return viewer.areaPaths().stream().anyMatch(path::startsWith);
  }

  /**
   * An area of a running place, for everyone; for one that was redrawn what took over its ground,
   * or what lies around where several did.
   */
  Area open(long id) {
    return areas
        .find(new AreaId(id))
        .map(this::today)
        .filter(Area::isCurrent)
        .filter(area -> places.find(areas.place(area)).isPresent())
        .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
  }

  private Area today(Area named) {
    boolean several = !named.isCurrent() && areas.successors(named.id()).size() > 1;
    return several
        ? areas.ancestors(named).stream().filter(Area::isCurrent).findFirst().orElse(named)
        : areas.today(named.id(), null);
  }

  /** What its level is called in its place: 街道, 社区, 基础网格. */
  public String level(Area area, Words words) {
    if (area.kind().equals(Area.SPECIAL) || area.kind().equals(Area.PARTY)) {
      return words.of("ground.kind." + area.kind());
    }
    return level(areas.place(area), area.level(), words);
  }

  /** What areas of this level are called in the place; empty where it has none. */
  public String level(String place, Level level, Words words) {
    Optional<Title> own = places.find(place).map(found -> found.levels().get(level));
    return own.map(words::of).orElse("");
  }

  private Optional<Area> last(String path) {
    String[] ids = path.split("/");
    return areas.find(new AreaId(Long.parseLong(ids[ids.length - 1])));
  }

  private static boolean isWithin(String path, String other) {
    return path.length() > other.length() && path.startsWith(other);
  }
}
