package gongzhi.territory.demo;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.register.NewArea;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;

/**
 * Invented ground for one district whose streets and communities are real: an outline, cells that
 * cover it once, and every larger area as exactly the cells it holds, so that siblings leave no gap
 * and never overlap. The same seed gives the same ground.
 */
final class DemoGround {

  /** New areas per community: 2 neighbourhoods, 4 grids, 12 buildings. */
  static final int AREAS_A_COMMUNITY = 18;

  /** Three special-purpose grids and one party-building region. */
  static final int EXTRA_AREAS = 4;

  static final int GRIDS_A_COMMUNITY = 4;

  /** Boundaries for the areas that were there before. */
  final Map<AreaId, Geometry> drawn = new LinkedHashMap<>();

  final List<NewArea> added = new ArrayList<>();

  private final SplittableRandom random;
  private final Surveyor surveyor;
  private final DemoDistrict facts;
  private final CommunityGround communities;
  private final Extras extras;

  DemoGround(DemoDistrict facts, Deque<AreaId> ids) {
    this.facts = facts;
    this.random = new SplittableRandom(facts.seed());
    this.surveyor = new Surveyor(facts.centre());
    DemoNames names = new DemoNames(random);
    this.communities = new CommunityGround(ids, random, surveyor, names);
    this.extras = new Extras(ids, names, surveyor);
  }

  /** Settles the district; streets in the order given, each with its communities. */
  void settle(Area district, Map<Area, List<Area>> streets) {
    List<Integer> needs = new ArrayList<>();
    streets.values().forEach(street -> needs.add(street.size() * GRIDS_A_COMMUNITY));
    List<List<Geometry>> shares = Allotment.of(cells(needs), needs);
    List<Geometry> whole = new ArrayList<>();
    int next = 0;
    for (Map.Entry<Area, List<Area>> street : streets.entrySet()) {
      Geometry ground = settleStreet(street.getValue(), shares.get(next++));
      drawn.put(street.getKey().id(), ground);
      whole.add(ground);
    }
    drawn.put(district.id(), surveyor.join(whole));
    List<Area> members = streets.values().stream().flatMap(List::stream).toList();
    added.addAll(extras.specialGrids(members, drawn));
    added.add(extras.partyRegion(district, streets.values().iterator().next(), drawn));
  }

  private List<Geometry> cells(List<Integer> needs) {
    int count = needs.stream().mapToInt(Integer::intValue).sum();
    var outline = new Outline(facts.squareKilometres()).draw(surveyor.factory(), random);
    return new Cells(outline).cover(count, random).stream().map(surveyor::toDegrees).toList();
  }

  private Geometry settleStreet(List<Area> members, List<Geometry> cells) {
    List<Integer> needs = members.stream().map(member -> GRIDS_A_COMMUNITY).toList();
    List<List<Geometry>> shares = Allotment.of(cells, needs);
    List<Geometry> grounds = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Geometry ground = surveyor.join(shares.get(i));
      drawn.put(members.get(i).id(), ground);
      added.addAll(communities.settle(members.get(i), shares.get(i)));
      grounds.add(ground);
    }
    return surveyor.join(grounds);
  }
}
