package gongzhi.cases.demo;

import gongzhi.cases.patrols.CheckIn;
import gongzhi.cases.patrols.NewPoint;
import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.PatrolStore;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.visits.Visits;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import gongzhi.territory.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Points and doors of the demonstration: some seen in time, some overdue. */
@Component
@Order(310)
@ConditionalOnProperty("gongzhi.demo")
class DemoRounds implements ApplicationRunner {

  private static final int COMMUNITIES = 4;
  private static final int BUILDINGS = 3;

  private final Places places;
  private final Ground ground;
  private final Patrols patrols;
  private final PatrolStore store;
  private final Visits visits;
  private final Moments moments;

  DemoRounds(
      Places places,
      Ground ground,
      Patrols patrols,
      PatrolStore store,
      Visits visits,
      Moments moments) {
    this.places = places;
    this.ground = ground;
    this.patrols = patrols;
    this.store = store;
    this.visits = visits;
    this.moments = moments;
  }

  /** Where it happens, and who is there. */
  @Component
  record Ground(Areas areas, Posts posts, InstantSource clock) {

    List<Area> grids(String place) {
      return areas
          .district(place)
          .map(district -> areas.descendants(district, Level.COMMUNITY, null, COMMUNITIES))
          .orElseGet(List::of)
          .stream()
          .flatMap(community -> areas.descendants(community, Level.GRID, null, 2).stream())
          .toList();
    }

    Viewer worker(Area area) {
      Instant now = clock.instant();
      return posts
          .holder("grid_worker", area.id(), now)
          .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now))
          .orElseGet(Viewer::anonymous);
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    places.all().forEach(place -> ground.grids(place.code()).forEach(this::fill));
  }

  private void fill(Area grid) {
    Viewer worker = ground.worker(grid);
    Instant before = ground.clock().instant().minus(Duration.ofDays(3));
    if (!worker.mayAnywhere(Permission.CASE_VISIT) || isFilled(worker, grid)) {
      return;
    }
    List<Area> buildings = ground.areas().descendants(grid, Level.BUILDING, null, BUILDINGS);
    for (Area building : buildings) {
      LngLat spot = building.label();
      if (spot != null) {
        moments.at(before, worker, who -> added(who, building, spot));
      }
    }
    look(worker, grid);
  }

  private boolean added(Viewer worker, Area building, LngLat spot) {
    patrols.add(worker, building, new NewPoint("fire_lane", "南侧消防通道", spot));
    patrols.add(worker, building, new NewPoint("charging", "充电车棚", spot));
    visits.add(worker, "veteran", building, "1 单元 101");
    visits.add(worker, "hardship", building, "2 单元 302");
    return true;
  }

  /** The first two points were seen this morning. */
  private void look(Viewer worker, Area grid) {
    Instant now = ground.clock().instant();
    moments.at(
        now,
        worker,
        who -> {
          for (PatrolPoint point : store.whole(grid).stream().limit(2).toList()) {
            CheckIn look = new CheckIn(point.spot(), 10, "", "");
            patrols.looked(who, point.id(), look, UUID.randomUUID().toString(), null);
          }
          return true;
        });
  }

  private boolean isFilled(Viewer worker, Area grid) {
    return moments.at(ground.clock().instant(), worker, _ -> !store.whole(grid).isEmpty());
  }
}
