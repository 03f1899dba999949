package gongzhi.territory.boundaries;

import gongzhi.territory.AreaId;
import org.locationtech.jts.geom.Geometry;

/**
 * The line around one area, WGS-84.
 *
 * @param illustrative whether it was generated and shows no real line (示意)
 */
public record Boundary(AreaId area, Geometry line, boolean illustrative) {}
