package gongzhi.territory.boundaries;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Areas with their boundaries as GeoJSON (RFC 7946), WGS-84. {@code illustrative} at the top says
 * that a page must print 示意 beside the map.
 */
public final class AreaGeoJson {

  /** Six decimals are a tenth of a metre; more digits only make the map heavier. */
  private static final double DIGITS = 1e6;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AreaGeoJson() {}

  record Features(String type, boolean illustrative, List<Feature> features) {}

  record Feature(String type, long id, Properties properties, Lines geometry) {}

  record Properties(String name, String code, Level level, String kind, boolean illustrative) {}

  record Lines(String type, List<List<double[][]>> coordinates) {}

  /** One feature for each boundary; the names come from the area it belongs to. */
  public static String write(Collection<Boundary> boundaries, Function<AreaId, Area> areas) {
    List<Feature> features =
        boundaries.stream().map(each -> feature(each, areas.apply(each.area()))).toList();
    boolean illustrative = boundaries.stream().anyMatch(Boundary::illustrative);
    return JSON.writeValueAsString(new Features("FeatureCollection", illustrative, features));
  }

  private static Feature feature(Boundary boundary, Area area) {
    return new Feature(
        "Feature",
        area.id().value(),
        new Properties(
            area.name(), area.code(), area.level(), area.kind(), boundary.illustrative()),
        new Lines("MultiPolygon", parts(boundary.line())));
  }

  private static List<List<double[][]>> parts(Geometry line) {
    List<List<double[][]>> parts = new ArrayList<>();
    for (int part = 0; part < line.getNumGeometries(); part++) {
      parts.add(rings((Polygon) line.getGeometryN(part)));
    }
    return parts;
  }

  /** RFC 7946 wants the outer ring counter-clockwise and holes clockwise. */
  private static List<double[][]> rings(Polygon part) {
    Polygon turned = (Polygon) part.norm().reverse();
    List<double[][]> rings = new ArrayList<>();
    rings.add(points(turned.getExteriorRing()));
    for (int hole = 0; hole < turned.getNumInteriorRing(); hole++) {
      rings.add(points(turned.getInteriorRingN(hole)));
    }
    return rings;
  }

  private static double[][] points(LinearRing ring) {
    Coordinate[] corners = ring.getCoordinates();
    double[][] points = new double[corners.length][];
    for (int i = 0; i < corners.length; i++) {
      points[i] = new double[] {rounded(corners[i].x), rounded(corners[i].y)};
    }
    return points;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DIGITS) / DIGITS;
  }
}
