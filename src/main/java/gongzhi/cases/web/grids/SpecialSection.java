package gongzhi.cases.web.grids;

import gongzhi.cases.grids.SpecialHosts;
import gongzhi.cases.grids.SpecialLoads;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import org.springframework.stereotype.Component;

/** The special-purpose grids below the table of loads; at most twenty, the list has them all. */
@Component
class SpecialSection {

  private static final int MOST = 20;

  private final SpecialHosts special;
  private final SpecialLoads loads;
  private final Areas areas;

  SpecialSection(SpecialHosts special, SpecialLoads loads, Areas areas) {
    this.special = special;
    this.loads = loads;
    this.areas = areas;
  }

  List<LoadPage.Special> lines(Area where) {
    return special.in(where).stream().limit(MOST).map(loads::of).map(this::line).toList();
  }

  private LoadPage.Special line(SpecialLoads.Load load) {
    String where = areas.ancestor(load.grid(), Level.COMMUNITY).map(Area::name).orElse("");
    return new LoadPage.Special(
        load.grid().name(),
        where,
        load.host(),
        load.buildings().size(),
        load.households(),
        load.open());
  }
}
