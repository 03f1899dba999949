package gongzhi.territory.demo;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * An invented irregular outline around a centre, in kilometres: a circle whose radius sways in a
 * few seeded waves. Computed strictly, so that every machine draws the same line.
 */
record Outline(double squareKilometres) {

  private static final int CORNERS = 180;
  private static final int WAVES = 7;

  Polygon draw(GeometryFactory factory, RandomGenerator random) {
    double[] radius = radii(random);
    Coordinate[] ring = new Coordinate[CORNERS + 1];
    for (int corner = 0; corner < CORNERS; corner++) {
      double angle = 2 * Math.PI * corner / CORNERS;
      ring[corner] =
          new Coordinate(
              radius[corner] * StrictMath.cos(angle), radius[corner] * StrictMath.sin(angle));
    }
    ring[CORNERS] = ring[0].copy();
    Polygon unscaled = factory.createPolygon(ring);
    return scaled(factory, unscaled, Math.sqrt(squareKilometres / unscaled.getArea()));
  }

  private static double[] radii(RandomGenerator random) {
    double[] radius = new double[CORNERS];
    Arrays.fill(radius, 1);
    for (int wave = 2; wave < 2 + WAVES; wave++) {
      double height = random.nextDouble(0.05, 0.22) / Math.sqrt(wave);
      double shift = random.nextDouble(2 * Math.PI);
      for (int corner = 0; corner < CORNERS; corner++) {
        double angle = 2 * Math.PI * corner / CORNERS;
        radius[corner] += height * StrictMath.sin(wave * angle + shift);
      }
    }
    return radius;
  }

  private static Polygon scaled(GeometryFactory factory, Polygon polygon, double by) {
    Coordinate[] ring = polygon.getCoordinates();
    for (Coordinate corner : ring) {
      corner.x *= by;
      corner.y *= by;
    }
    ring[ring.length - 1] = ring[0].copy();
    return factory.createPolygon(ring);
  }
}
