package gongzhi.cases.demo;

import gongzhi.cases.emergency.Beginning;
import gongzhi.cases.emergency.DoorCount;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Households;
import gongzhi.cases.emergency.Responses;
import gongzhi.cases.emergency.Review;
import gongzhi.cases.emergency.Reviews;
import gongzhi.cases.emergency.RosterLine;
import gongzhi.cases.emergency.Rosters;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One emergency that is over and was looked back on, and a roster that is ready for the next. */
@Component
class DemoEmergencies {

  private static final String KIND = "flood";
  private static final Duration AGO = Duration.ofDays(9);

  private final Rosters rosters;
  private final Emergencies emergencies;
  private final Acts acts;
  private final Moments moments;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  DemoEmergencies(
      Rosters rosters,
      Emergencies emergencies,
      Acts acts,
      Moments moments,
      Posts posts,
      Areas areas,
      InstantSource clock) {
    this.rosters = rosters;
    this.emergencies = emergencies;
    this.acts = acts;
    this.moments = moments;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** What people do while it lasts and afterwards. */
  @Component
  record Acts(Responses responses, Households households, Reviews reviews) {}

  /** In the community in which this building lies. */
  void tell(Area building) {
    Area community = areas.ancestor(building, Level.COMMUNITY).orElseThrow();
    Viewer leads = viewer("community_secretary", community);
    Instant begun = clock.instant().minus(AGO);
    done(begun, leads, who -> rosters.fill(who, community, KIND));
    long id =
        moments.at(
            begun,
            leads,
            who ->
                emergencies.start(
                    who,
                    new Beginning(
                        community, KIND, "气象台发布暴雨橙色预警，低洼处已有积水", begun.plus(Duration.ofDays(2)))));
    answer(id, community, leads, begun);
    Instant clear = begun.plus(Duration.ofHours(1));
    done(clear, leads, who -> acts.responses().done(who, id, "drains"));
    walk(id, building, clear);
    Instant over = begun.plus(Duration.ofHours(30));
    done(over, leads, who -> emergencies.standDown(who, id, "预警解除，积水退尽，道路恢复通行"));
    done(over.plus(Duration.ofDays(2)), leads, who -> acts.reviews().write(who, id, review()));
  }

  /** All but the last of the roster answer within minutes. */
  private void answer(long id, Area community, Viewer leads, Instant begun) {
    List<RosterLine> called = moments.at(begun, leads, _ -> rosters.of(community, KIND));
    for (int n = 0; n < called.size() - 1; n++) {
      Viewer who = viewer(called.get(n).party());
      done(
          begun.plus(Duration.ofMinutes(3 + 2L * n)),
          who,
          one -> acts.responses().acknowledge(one, id));
    }
  }

  private void walk(long id, Area first, Instant at) {
    Viewer worker = viewer("grid_worker", first);
    Area grid = areas.ancestor(first, Level.GRID).orElseThrow();
    for (Area building : areas.children(grid.id())) {
      int need = building.equals(first) ? 2 : 0;
      DoorCount count = new DoorCount(34, need, 3, need > 0 ? "两户一楼进水，已帮助转移物品" : "");
      done(
          at.plus(Duration.ofHours(2)),
          worker,
          who -> acts.households().checked(who, id, building.id().value(), count));
    }
  }

  private Review review() {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    return new Review(
        "半小时内召集到位，积水点当天清完",
        "两栋楼的车库没有备挡水板，夜里联系物业花了四十分钟",
        List.of(
            new Review.Matter("给两栋楼的车库配齐挡水板", "property_manager", today.plusDays(30)),
            new Review.Matter("核对物业夜间值班电话并贴进值班室", "community_officer", today.plusDays(15))));
  }

  private void done(Instant at, Viewer who, Consumer<Viewer> act) {
    moments.at(
        at,
        who,
        viewer -> {
          act.accept(viewer);
          return true;
        });
  }

  private Viewer viewer(String role, Area area) {
    return posts
        .holder(role, area.id(), clock.instant())
        .map(found -> viewer(found.party()))
        .orElseThrow();
  }

  private Viewer viewer(PartyId who) {
    Instant now = clock.instant();
    return Viewer.staff(who, posts.seatsOf(who, now), now);
  }
}
