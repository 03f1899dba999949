package gongzhi.territory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cells that cover an outline once: each holds the ground nearest to its site, and the sites were
 * moved to the middle of their cells a few times, so that cells are of similar size.
 */
final class Cells {

  private static final int RELAXATIONS = 3;

  private final Polygon outline;
  private final PreparedGeometry prepared;
  private final GeometryFactory factory;

  Cells(Polygon outline) {
    this.outline = outline;
    this.prepared = PreparedGeometryFactory.prepare(outline);
    this.factory = outline.getFactory();
  }

  List<Geometry> cover(int count, RandomGenerator random) {
    List<Geometry> cells = around(sites(count, random));
    for (int round = 0; round < RELAXATIONS; round++) {
      cells = around(cells.stream().map(cell -> cell.getCentroid().getCoordinate()).toList());
    }
    if (cells.size() != count) {
      throw new IllegalStateException(count + " sites gave " + cells.size() + " cells");
    }
    return cells;
  }

  private List<Coordinate> sites(int count, RandomGenerator random) {
    Envelope box = outline.getEnvelopeInternal();
    List<Coordinate> sites = new ArrayList<>();
    while (sites.size() < count) {
      Coordinate site =
          new Coordinate(
              random.nextDouble(box.getMinX(), box.getMaxX()),
              random.nextDouble(box.getMinY(), box.getMaxY()));
      if (prepared.contains(factory.createPoint(site))) {
        sites.add(site);
      }
    }
    return sites;
  }

  private List<Geometry> around(List<Coordinate> sites) {
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(sites);
    Envelope wide = outline.getEnvelopeInternal();
    wide.expandBy(wide.getDiameter());
    voronoi.setClipEnvelope(wide);
    Geometry diagram = voronoi.getDiagram(factory);
    List<Geometry> cells = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = clipped(diagram.getGeometryN(i));
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** Inner cells stay untouched, so that neighbours keep exactly the corners they share. */
  private Geometry clipped(Geometry cell) {
    return prepared.covers(cell) ? cell : outline.intersection(cell);
  }
}
