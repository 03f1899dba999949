package gongzhi.territory.boundaries;

import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * The line around one area, WGS-84.
 *
 * @param illustrative whether it was generated and shows no real line (示意)
 */
public record Boundary(AreaId area, Geometry line, boolean illustrative) {

  /** How far outside a point lies, in metres; none for one inside. */
  public double metresTo(LngLat point) {
    Point there = line.getFactory().createPoint(new Coordinate(point.lng(), point.lat()));
    Coordinate nearest = DistanceOp.nearestPoints(line, there)[0];
    return new LngLat(nearest.getX(), nearest.getY()).metresTo(point);
  }
}
