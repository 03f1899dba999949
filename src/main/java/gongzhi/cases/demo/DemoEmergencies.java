package gongzhi.cases.demo;

import gongzhi.cases.emergency.Beginning;
import gongzhi.cases.emergency.DoorCount;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Households;
import gongzhi.cases.emergency.Responses;
import gongzhi.cases.emergency.Review;
import gongzhi.cases.emergency.Reviews;
import gongzhi.cases.emergency.Rosters;
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
    done(begun.plus(Duration.ofMinutes(4)), leads, who -> acts.responses().acknowledge(who, id));
    walk(id, building, begun.plus(Duration.ofHours(1)));
    Instant over = begun.plus(Duration.ofHours(30));
    done(over, leads, who -> emergencies.standDown(who, id, "预警解除，积水退尽，道路恢复通行"));
    done(over.plus(Duration.ofDays(2)), leads, who -> acts.reviews().write(who, id, review()));
  }

  private void walk(long id, Area building, Instant at) {
    Viewer worker = viewer("grid_worker", building);
    done(at, worker, who -> acts.responses().acknowledge(who, id));
    done(at, worker, who -> acts.responses().done(who, id, "drains"));
    done(
        at.plus(Duration.ofHours(2)),
        worker,
        who ->
            acts.households()
                .checked(
                    who, id, building.id().value(), new DoorCount(34, 2, 5, "两户一楼进水，已帮助转移物品")));
  }

  private Review review() {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    return new Review(
        "半小时内召集到位，积水点当天清完",
        "两栋楼的车库没有备挡水板，夜里联系物业花了四十分钟",
        List.of(
            new Review.Matter("给两栋楼的车库配齐挡水板", "property_manager", today.plusDays(20)),
            new Review.Matter("核对物业夜间值班电话并贴进值班室", "community_officer", today.plusDays(5))));
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
    Instant now = clock.instant();
    return posts
        .holder(role, area.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now))
        .orElseThrow();
  }
}
