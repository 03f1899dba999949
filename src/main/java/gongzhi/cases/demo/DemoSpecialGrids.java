package gongzhi.cases.demo;

import gongzhi.cases.grids.GridDesk;
import gongzhi.cases.grids.SpecialDesk;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.hosts.NewHost;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import gongzhi.territory.changes.SpecialGrids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A host for each special-purpose grid of the demonstration, and one more that waits. */
@Component
class DemoSpecialGrids {

  private static final String BASIS = "街道专属网格工作会纪要（示例）";
  private static final int AHEAD = 10;

  private final SpecialDesk special;
  private final GridDesk desk;
  private final SpecialGrids grids;
  private final Moments moments;
  private final Ground ground;

  /** Who serves where, and when it is. */
  @Component("demoSpecialGround")
  record Ground(Areas areas, Posts posts, InstantSource clock) {}

  DemoSpecialGrids(
      SpecialDesk special, GridDesk desk, SpecialGrids grids, Moments moments, Ground ground) {
    this.special = special;
    this.desk = desk;
    this.grids = grids;
    this.moments = moments;
    this.ground = ground;
  }

  /** In the district in which this building lies. */
  void tell(Area building) {
    Area district = ground.areas().ancestor(building, Level.DISTRICT).orElseThrow();
    grids.in(district).forEach(this::host);
    Area community = ground.areas().ancestor(building, Level.COMMUNITY).orElseThrow();
    begin(community);
  }

  private void host(Area grid) {
    String purpose = purpose(grid);
    Part part = new Part(grid.code(), grid.name(), List.of(grid.id()), List.of());
    Plan plan = new Plan(ChangeKind.HOST_SPECIAL, List.of(part), today(), BASIS);
    NewHost host =
        new NewHost(null, grid.name().replace("专属网格", "") + "管理处（示例）", purpose, "综合管理部值班主任");
    long id = propose(grid, plan, host);
    moments.at(
        ground.clock().instant(),
        viewer("subdistrict_secretary", grid),
        who -> {
          desk.approve(who, id, "同意");
          return true;
        });
  }

  private void begin(Area community) {
    List<AreaId> buildings =
        ground.areas().descendants(community, Level.BUILDING, null, Areas.MOST).reversed().stream()
            .filter(one -> grids.over(one).isEmpty())
            .map(Area::id)
            .limit(2)
            .toList();
    if (!buildings.isEmpty()) {
      Part part = new Part(community.code() + "S91", "示例科创园专属网格", List.of(), buildings);
      Plan plan = new Plan(ChangeKind.BEGIN_SPECIAL, List.of(part), today().plusDays(AHEAD), BASIS);
      propose(community, plan, new NewHost(null, "示例科创园运营公司", "park", "园区服务中心值班经理"));
    }
  }

  private long propose(Area where, Plan plan, NewHost host) {
    return moments.at(
        ground.clock().instant(),
        viewer("subdistrict_officer", where),
        who -> special.propose(who, plan, host));
  }

  /** In the order in which they were drawn: a mall, a school, a hospital. */
  private static String purpose(Area grid) {
    return switch (grid.code().charAt(grid.code().length() - 1)) {
      case '2' -> "school";
      case '3' -> "hospital";
      default -> "mall";
    };
  }

  private Viewer viewer(String role, Area area) {
    Instant now = ground.clock().instant();
    return ground
        .posts()
        .holder(role, area.id(), now)
        .map(
            holder ->
                Viewer.staff(holder.party(), ground.posts().seatsOf(holder.party(), now), now))
        .orElseThrow();
  }

  private LocalDate today() {
    return ground.clock().instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
