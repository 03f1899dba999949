package gongzhi.territory.register;

import gongzhi.territory.AreaId;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;

/** Boundaries turned on their side, with a point inside each for its name. */
record Drawings(Long[] ids, byte[][] boundaries, Double[] lngs, Double[] lats) {

  static Drawings of(Map<AreaId, Geometry> boundaries) {
    int count = boundaries.size();
    Drawings all =
        new Drawings(new Long[count], new byte[count][], new Double[count], new Double[count]);
    WKBWriter writer = new WKBWriter();
    int next = 0;
    for (Map.Entry<AreaId, Geometry> drawn : boundaries.entrySet()) {
      Point label = drawn.getValue().getInteriorPoint();
      all.ids[next] = drawn.getKey().value();
      all.boundaries[next] = writer.write(drawn.getValue());
      all.lngs[next] = label.getX();
      all.lats[next] = label.getY();
      next++;
    }
    return all;
  }
}
