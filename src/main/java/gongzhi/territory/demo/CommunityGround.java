package gongzhi.territory.demo;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.NewArea.Parent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Geometry;

/** Fills one community with two neighbourhoods of two grids with three buildings each. */
final class CommunityGround {

  /** The day of the division edition that ships. */
  static final LocalDate SINCE = LocalDate.of(2021, 10, 31);

  private static final int BUILDINGS_A_GRID = 3;

  private final Deque<AreaId> ids;
  private final RandomGenerator random;
  private final Surveyor surveyor;
  private final DemoNames names;

  CommunityGround(Deque<AreaId> ids, RandomGenerator random, Surveyor surveyor, DemoNames names) {
    this.ids = ids;
    this.random = random;
    this.surveyor = surveyor;
    this.names = names;
  }

  List<NewArea> settle(Area community, List<Geometry> cells) {
    List<NewArea> areas = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    boolean rural = community.name().contains("村");
    List<List<Geometry>> halves = Allotment.of(cells, List.of(2, 2));
    for (int half = 0; half < 2; half++) {
      String code = community.code() + "0" + (half + 1);
      String name = names.neighbourhood(rural, taken);
      NewArea neighbourhood =
          area(
              new Named("demo", code, Level.NEIGHBOURHOOD, name),
              new Parent(community.id(), community.path()),
              surveyor.join(halves.get(half)));
      areas.add(neighbourhood);
      areas.addAll(grids(community, neighbourhood, halves.get(half), 2 * half + 1));
    }
    return areas;
  }

  private NewArea area(Named named, Parent parent, Geometry boundary) {
    return new NewArea(ids.remove(), named, Area.GENERAL, parent, boundary, true, SINCE);
  }

  private List<NewArea> grids(
      Area community, NewArea neighbourhood, List<Geometry> cells, int firstNumber) {
    List<NewArea> areas = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int number = firstNumber + i;
      String code = community.code() + "%03d".formatted(number);
      Named named = new Named("demo", code, Level.GRID, names.grid(number));
      NewArea grid = area(named, neighbourhood.asParent(), cells.get(i));
      areas.add(grid);
      areas.addAll(buildings(grid, i * BUILDINGS_A_GRID + 1, community.name().contains("村")));
    }
    return areas;
  }

  private List<NewArea> buildings(NewArea grid, int firstNumber, boolean rural) {
    List<NewArea> areas = new ArrayList<>();
    Geometry ground = Objects.requireNonNull(grid.boundary());
    int number = firstNumber;
    for (Geometry slab : Buildings.in(ground, BUILDINGS_A_GRID, random)) {
      String code = grid.named().code() + "%03d".formatted(number);
      Named named = new Named("demo", code, Level.BUILDING, names.building(rural, number));
      areas.add(area(named, grid.asParent(), slab));
      number++;
    }
    return areas;
  }
}
