package gongzhi.site.map;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.boundaries.AreaGeoJson;
import gongzhi.territory.boundaries.Boundaries;
import gongzhi.territory.boundaries.Boundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Boundaries as files, written once per version of the territory; the ones asked for last stay in
 * memory.
 */
@Component
class BoundaryFiles {

  private static final int KEPT = 200;

  private record Key(AreaId area, long version) {}

  private final Areas areas;
  private final Boundaries boundaries;
  private final Map<Key, String> written =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
          return size() > KEPT;
        }
      };

  BoundaryFiles(Areas areas, Boundaries boundaries) {
    this.areas = areas;
    this.boundaries = boundaries;
  }

  /** The line around this area, then those around the areas directly below it, at most 500. */
  String of(Area area) {
    Key key = new Key(area.id(), areas.version());
    synchronized (written) {
      String known = written.get(key);
      if (known != null) {
        return known;
      }
    }
    String made = write(area);
    synchronized (written) {
      written.put(key, made);
    }
    return made;
  }

  private String write(Area area) {
    List<Boundary> lines = new ArrayList<>(boundaries.of(List.of(area.id())));
    lines.addAll(boundaries.below(area));
    return AreaGeoJson.write(lines, areas::get);
  }
}
