package gongzhi.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Random polygons that cover a square of half a degree once, with crooked shared borders. */
final class Tessellation {

  static final Envelope GROUND = new Envelope(113.0, 113.5, 28.0, 28.5);

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Tessellation() {}

  /** This many polygons; each straight border gets the given number of bends. */
  static List<Geometry> of(int polygons, int bends, long seed) {
    Random random = new Random(seed);
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < polygons; i++) {
      sites.add(point(random));
    }
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites);
    voronoi.setClipEnvelope(GROUND);
    Geometry diagram = voronoi.getDiagram(FACTORY);
    List<Geometry> crooked = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      crooked.add(bent(diagram.getGeometryN(i).getCoordinates(), bends));
    }
    return crooked;
  }

  static Coordinate point(Random random) {
    return new Coordinate(
        GROUND.getMinX() + random.nextDouble() * GROUND.getWidth(),
        GROUND.getMinY() + random.nextDouble() * GROUND.getHeight());
  }

  private static Geometry bent(Coordinate[] ring, int bends) {
    List<Coordinate> points = new ArrayList<>();
    for (int i = 1; i < ring.length; i++) {
      boolean forward = ring[i - 1].compareTo(ring[i]) < 0;
      List<Coordinate> border =
          forward ? border(ring[i - 1], ring[i], bends) : border(ring[i], ring[i - 1], bends);
      points.addAll(
          forward ? border.subList(0, bends + 1) : border.reversed().subList(0, bends + 1));
    }
    points.add(points.getFirst());
    return FACTORY.createPolygon(points.toArray(Coordinate[]::new));
  }

  /** The same bends from whichever side the border is walked. */
  private static List<Coordinate> border(Coordinate from, Coordinate to, int bends) {
    List<Coordinate> points = new ArrayList<>(List.of(from));
    for (int bend = 1; bend <= bends; bend++) {
      double part = bend / (bends + 1.0);
      double aside = 0.02 * Math.sin(part * Math.PI) * Math.sin(part * 40);
      points.add(
          new Coordinate(
              from.x + part * (to.x - from.x) - aside * (to.y - from.y),
              from.y + part * (to.y - from.y) + aside * (to.x - from.x)));
    }
    points.add(to);
    return points;
  }
}
