package gongzhi.territory.boundaries;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Joins and cuts pieces of ground so that lines which nearly meet, after many changes, never fail.
 * What has no area, such as a line along which two pieces touch, is left out.
 */
public final class Overlay {

  private Overlay() {}

  /** All pieces as one. */
  public static Geometry union(Collection<Geometry> pieces) {
    return ground(OverlayNGRobust.union(List.copyOf(pieces)));
  }

  /** What of the first lies outside the second. */
  public static Geometry minus(Geometry whole, Geometry gone) {
    return ground(OverlayNGRobust.overlay(whole, gone, OverlayNG.DIFFERENCE));
  }

  /** What both have in common. */
  public static Geometry within(Geometry one, Geometry other) {
    return ground(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
  }

  @SuppressWarnings("unchecked") // JTS knows no generics.
  private static Geometry ground(Geometry any) {
    List<Polygon> pieces = PolygonExtracter.getPolygons(any);
    return pieces.size() == 1
        ? pieces.getFirst()
        : any.getFactory().createMultiPolygon(pieces.toArray(Polygon[]::new));
  }
}
