package gongzhi.territory.demo;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.NewArea.Parent;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/** Examples of the other kinds of area, which lie on the same ground as grids and communities. */
record Extras(Deque<AreaId> ids, DemoNames names, Surveyor surveyor) {

  private static final List<String> PURPOSES = List.of("mall", "school", "hospital");
  private static final int COMMUNITIES_A_REGION = 3;

  /** A mall, a school and a hospital in communities that lie apart. */
  List<NewArea> specialGrids(List<Area> communities, Map<AreaId, Geometry> drawn) {
    List<NewArea> grids = new ArrayList<>();
    for (int i = 0; i < PURPOSES.size(); i++) {
      Area community = communities.get(i * (communities.size() - 1) / (PURPOSES.size() - 1));
      String name = names.filled("special." + PURPOSES.get(i), names.estate());
      Named named = new Named("demo", community.code() + "S0" + (i + 1), Level.GRID, name);
      Geometry plot = Buildings.plot(ground(community, drawn));
      grids.add(area(named, Area.SPECIAL, community, plot));
    }
    return grids;
  }

  /** The first communities of a street, joined across their borders. */
  NewArea partyRegion(Area district, List<Area> communities, Map<AreaId, Geometry> drawn) {
    List<Geometry> joined =
        communities.stream()
            .limit(COMMUNITIES_A_REGION)
            .map(community -> ground(community, drawn))
            .toList();
    String name = names.filled("party.region", names.estate());
    Named named = new Named("demo", district.code() + "P01", Level.SUBDISTRICT, name);
    return area(named, Area.PARTY, district, surveyor.join(joined));
  }

  private NewArea area(Named named, String kind, Area parent, Geometry boundary) {
    Parent above = new Parent(parent.id(), parent.path());
    return new NewArea(ids.remove(), named, kind, above, boundary, true, CommunityGround.SINCE);
  }

  private static Geometry ground(Area area, Map<AreaId, Geometry> drawn) {
    return Objects.requireNonNull(drawn.get(area.id()));
  }
}
