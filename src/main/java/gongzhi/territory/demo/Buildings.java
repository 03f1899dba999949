package gongzhi.territory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Small rectangles inside a grid that keep apart from each other. */
final class Buildings {

  /** A slab of about 60 by 15 metres, in degrees. */
  private static final double LENGTH = 0.0006;

  private static final double DEPTH = 0.00015;
  private static final int TRIES_A_SIZE = 20;
  private static final double SMALLER = 0.7;

  private Buildings() {}

  static List<Geometry> in(Geometry grid, int count, RandomGenerator random) {
    PreparedGeometry inside = PreparedGeometryFactory.prepare(grid);
    List<Geometry> placed = new ArrayList<>();
    for (int tries = 0; placed.size() < count; tries++) {
      double size = StrictMath.pow(SMALLER, (double) (tries / TRIES_A_SIZE));
      Envelope slab = slab(grid.getEnvelopeInternal(), size, random);
      Geometry candidate = grid.getFactory().toGeometry(slab);
      if (inside.containsProperly(candidate) && isApart(slab, placed)) {
        placed.add(candidate);
      }
    }
    return placed;
  }

  /** A square around the middle of an area, for a school, a mall or a hospital. */
  static Geometry plot(Geometry grid) {
    Point middle = grid.getInteriorPoint();
    double side = Math.sqrt(grid.getArea()) / 4;
    Envelope plot = new Envelope(middle.getCoordinate());
    plot.expandBy(side / 2);
    return grid.getFactory().toGeometry(plot).intersection(grid);
  }

  private static Envelope slab(Envelope box, double size, RandomGenerator random) {
    double west = random.nextDouble(box.getMinX(), box.getMaxX());
    double south = random.nextDouble(box.getMinY(), box.getMaxY());
    return new Envelope(west, west + LENGTH * size, south, south + DEPTH * size);
  }

  private static boolean isApart(Envelope slab, List<Geometry> placed) {
    Envelope around = slab.copy();
    around.expandBy(DEPTH / 2);
    return placed.stream().noneMatch(other -> around.intersects(other.getEnvelopeInternal()));
  }
}
