package gongzhi.territory.register;

import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area about to be registered.
 *
 * @param parent what it lies in; null for a topmost area
 * @param boundary WGS-84; null when nobody drew it
 * @param illustrative whether the boundary is generated and shows no real line
 */
public record NewArea(
    AreaId id,
    Named named,
    String kind,
    @Nullable Parent parent,
    @Nullable Geometry boundary,
    boolean illustrative,
    LocalDate validFrom) {

  /** What it is called: by which system, with which code, at which level, under which name. */
  public record Named(String codeSystem, String code, Level level, String name) {}

  /** What it lies in. */
  public record Parent(AreaId id, String path) {}

  /** The path of ids that ends with this area. */
  public String path() {
    return (parent == null ? "/" : parent.path()) + id + "/";
  }

  /** This area as the parent of others. */
  public Parent asParent() {
    return new Parent(id, path());
  }

  /** A point surely inside the boundary, where its name is printed. */
  @Nullable LngLat label() {
    if (boundary == null) {
      return null;
    }
    var inside = boundary.getInteriorPoint();
    return new LngLat(inside.getX(), inside.getY());
  }
}
