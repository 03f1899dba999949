package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * One neighbourhood, grid or building as a place lists it.
 *
 * @param code of the district itself, unique in it at its level
 * @param parentCode code of what it lies in
 * @param boundary WGS-84; null where nobody drew it
 */
public record GroundRow(
    String code, String name, Level level, String parentCode, @Nullable Geometry boundary) {

  private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

  /**
   * Reads the cells of a line.
   *
   * @param level 6 neighbourhood, 7 grid or 8 building
   * @param boundary in well-known text, such as POLYGON((113.01 28.12, …)); may be empty
   */
  public static GroundRow read(
      String code, String name, String level, String parentCode, String boundary) {
    if (!code.matches("[0-9A-Za-z-]{1,30}")) {
      throw Rejection.invalid("ground-list.code-form", code);
    }
    if (name.isEmpty() || name.length() > 100) {
      throw Rejection.invalid("divisions.name-form", name);
    }
    if (!level.matches("[678]")) {
      throw Rejection.invalid("ground-list.level", level);
    }
    return new GroundRow(
        code, name, Level.values()[Integer.parseInt(level)], parentCode, drawn(boundary));
  }

  /** The levels in which an area of this one may lie, the usual one first. */
  Level[] parents() {
    return switch (level) {
      case NEIGHBOURHOOD -> new Level[] {Level.COMMUNITY};
      case GRID -> new Level[] {Level.NEIGHBOURHOOD, Level.COMMUNITY};
      default -> new Level[] {Level.GRID};
    };
  }

  private static @Nullable Geometry drawn(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      Geometry line = new WKTReader().read(text);
      if (line instanceof Polygonal
          && !line.isEmpty()
          && line.isValid()
          && EARTH.contains(line.getEnvelopeInternal())) {
        return line;
      }
    } catch (ParseException | IllegalArgumentException e) {
      throw Rejection.invalid("ground-list.boundary");
    }
    throw Rejection.invalid("ground-list.boundary");
  }
}
