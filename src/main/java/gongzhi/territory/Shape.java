package gongzhi.territory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A boundary as bare edges, lower end first, so that two neighbours compute the very same numbers
 * for the line they share and a point on it belongs to exactly one of them.
 */
final class Shape {

  final double[] lowX;
  final double[] lowY;
  final double[] highX;
  final double[] highY;
  final Envelope box;
  final double size;

  private int edges;

  Shape(Geometry drawn) {
    int most = drawn.getNumPoints();
    lowX = new double[most];
    lowY = new double[most];
    highX = new double[most];
    highY = new double[most];
    box = drawn.getEnvelopeInternal();
    size = drawn.getArea();
    for (int part = 0; part < drawn.getNumGeometries(); part++) {
      if (drawn.getGeometryN(part) instanceof Polygon polygon) {
        add(polygon);
      }
    }
  }

  int edges() {
    return edges;
  }

  /** Whether the point lies inside; holes and separate parts are counted by crossings. */
  boolean contains(double x, double y) {
    if (x < box.getMinX() || x > box.getMaxX() || y < box.getMinY() || y > box.getMaxY()) {
      return false;
    }
    boolean inside = false;
    for (int edge = 0; edge < edges; edge++) {
      if (lowY[edge] <= y && y < highY[edge] && x < crossing(edge, y)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Whether the edge comes into the square, border included. */
  boolean touches(int edge, Square square) {
    double x0 = lowX[edge];
    double y0 = lowY[edge];
    double x1 = highX[edge];
    double y1 = highY[edge];
    if (y1 < square.minY() || y0 > square.maxY()) {
      return false;
    }
    if (Math.max(x0, x1) < square.minX() || Math.min(x0, x1) > square.maxX()) {
      return false;
    }
    return square.hasCornersOnBothSides(x0, y0, x1, y1);
  }

  private double crossing(int edge, double y) {
    double rise = (y - lowY[edge]) / (highY[edge] - lowY[edge]);
    return lowX[edge] + rise * (highX[edge] - lowX[edge]);
  }

  private void add(Polygon polygon) {
    add(polygon.getExteriorRing());
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      add(polygon.getInteriorRingN(hole));
    }
  }

  private void add(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 1; i < points.length; i++) {
      boolean rising = points[i - 1].y <= points[i].y;
      Coordinate low = rising ? points[i - 1] : points[i];
      Coordinate high = rising ? points[i] : points[i - 1];
      lowX[edges] = low.x;
      lowY[edges] = low.y;
      highX[edges] = high.x;
      highY[edges] = high.y;
      edges++;
    }
  }
}
