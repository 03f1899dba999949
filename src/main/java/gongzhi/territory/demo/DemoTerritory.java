package gongzhi.territory.demo;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.register.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Neighbourhoods, grids and buildings for a district whose ground nobody has drawn yet: invented
 * from a fixed seed, marked as illustrative, the same on every machine.
 */
@Component
public class DemoTerritory {

  private final Areas areas;
  private final Register register;

  DemoTerritory(Areas areas, Register register) {
    this.areas = areas;
    this.register = register;
  }

  /** Settles the district of this place; does nothing where there are grids already. */
  @Transactional
  public void settle(PlaceDefinition place) {
    DemoDistrict.find(place.district())
        .ifPresent(
            facts ->
                areas
                    .district(place.code())
                    .filter(district -> areas.descendants(district, Level.GRID, null, 1).isEmpty())
                    .ifPresent(district -> settle(facts, district)));
  }

  private void settle(DemoDistrict facts, Area district) {
    Map<Area, List<Area>> streets = new LinkedHashMap<>();
    int communities = 0;
    for (Area street : areas.children(district.id())) {
      List<Area> members = areas.children(street.id());
      if (!members.isEmpty()) {
        streets.put(street, members);
        communities += members.size();
      }
    }
    int count = communities * DemoGround.AREAS_A_COMMUNITY + DemoGround.EXTRA_AREAS;
    DemoGround ground = new DemoGround(facts, register.nextIds(count));
    ground.settle(district, streets);
    register.illustrate(ground.drawn);
    register.add(ground.added);
  }
}
