package gongzhi.territory.boundaries;

import gongzhi.territory.AreaId;
import org.locationtech.jts.geom.Geometry;

/**
 * A grid as it shall be.
 *
 * @param parent the neighbourhood, or the community itself, to which it shall belong
 */
public record NewGrid(String code, String name, AreaId parent, Geometry boundary) {}
