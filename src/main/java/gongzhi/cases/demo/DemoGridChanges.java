package gongzhi.cases.demo;

import gongzhi.cases.grids.GridDesk;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** One split that waits for the second person, and one merge that waits for its day. */
@Component
class DemoGridChanges {

  private static final String PROPOSES = "subdistrict_officer";
  private static final String APPROVES = "subdistrict_secretary";
  private static final int DAYS_AHEAD = 14;

  private final GridDesk desk;
  private final DemoSpecialGrids special;
  private final Moments moments;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  DemoGridChanges(
      GridDesk desk,
      DemoSpecialGrids special,
      Moments moments,
      Posts posts,
      Areas areas,
      InstantSource clock) {
    this.desk = desk;
    this.special = special;
    this.moments = moments;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** In the subdistrict in which this building lies, away from where the other stories happen. */
  void tell(Area building) {
    special.tell(building);
    Area subdistrict = areas.ancestor(building, Level.SUBDISTRICT).orElseThrow();
    List<Area> quarters =
        areas.descendants(subdistrict, Level.NEIGHBOURHOOD, null, Areas.MOST).reversed();
    if (quarters.size() > 1) {
      split(areas.children(quarters.get(0).id()), subdistrict);
      merge(areas.children(quarters.get(1).id()), subdistrict);
    }
  }

  private void split(List<Area> grids, Area subdistrict) {
    Area grid = grids.getFirst();
    List<AreaId> taken = List.of(areas.children(grid.id()).getLast().id());
    propose(
        subdistrict,
        new Plan(
            ChangeKind.SPLIT,
            List.of(
                new Part(grid.code(), grid.name(), List.of(grid.id()), List.of()),
                new Part(grid.code() + "-1", grid.name() + "东片", List.of(), taken)),
            today().plusDays(DAYS_AHEAD),
            "街道网格优化工作会纪要（示例）"));
  }

  private void merge(List<Area> grids, Area subdistrict) {
    List<AreaId> both = grids.stream().map(Area::id).limit(2).toList();
    Area first = grids.getFirst();
    long id =
        propose(
            subdistrict,
            new Plan(
                ChangeKind.MERGE,
                List.of(new Part(first.code(), first.name(), both, List.of())),
                today().plusDays(DAYS_AHEAD),
                "街道网格优化工作会纪要（示例）"));
    moments.at(
        clock.instant(),
        viewer(APPROVES, subdistrict),
        who -> {
          desk.approve(who, id, "户数偏少，同意合并");
          return true;
        });
  }

  private long propose(Area subdistrict, Plan plan) {
    return moments.at(
        clock.instant(), viewer(PROPOSES, subdistrict), who -> desk.propose(who, plan));
  }

  private Viewer viewer(String role, Area area) {
    Instant now = clock.instant();
    return posts
        .holder(role, area.id(), now)
        .map(holder -> Viewer.staff(holder.party(), posts.seatsOf(holder.party(), now), now))
        .orElseThrow();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
