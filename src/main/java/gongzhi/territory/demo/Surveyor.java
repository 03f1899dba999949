package gongzhi.territory.demo;

import gongzhi.territory.LngLat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Carries cells drawn in kilometres over to degrees, and joins cells to larger areas. */
final class Surveyor {

  /** About a centimetre: corners two cells computed a hair apart become the same corner. */
  private static final double STEPS_A_DEGREE = 1e7;

  private static final double KILOMETRES_A_DEGREE = 111.195;

  private final GeometryFactory factory = new GeometryFactory();
  private final LngLat centre;
  private final double kilometresADegreeEast;

  Surveyor(LngLat centre) {
    this.centre = centre;
    this.kilometresADegreeEast =
        KILOMETRES_A_DEGREE * StrictMath.cos(StrictMath.toRadians(centre.lat()));
  }

  GeometryFactory factory() {
    return factory;
  }

  Geometry toDegrees(Geometry kilometres) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < kilometres.getNumGeometries(); i++) {
      CoordinateList ring = new CoordinateList();
      for (Coordinate corner :
          ((Polygon) kilometres.getGeometryN(i)).getExteriorRing().getCoordinates()) {
        ring.add(degrees(corner), false);
      }
      parts.add(factory.createPolygon(ring.toCoordinateArray()));
    }
    return factory.buildGeometry(parts);
  }

  /** The parts together, with every corner of their outer line kept. */
  Geometry join(Collection<Geometry> parts) {
    return CoverageUnion.union(parts.toArray(Geometry[]::new));
  }

  private Coordinate degrees(Coordinate corner) {
    return new Coordinate(
        rounded(centre.lng() + corner.x / kilometresADegreeEast),
        rounded(centre.lat() + corner.y / KILOMETRES_A_DEGREE));
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE;
  }
}
