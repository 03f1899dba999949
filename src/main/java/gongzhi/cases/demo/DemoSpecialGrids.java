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
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A host for each special-purpose grid of the demonstration, two over several buildings, and one
 * more that waits.
 */
@Component
class DemoSpecialGrids {

  private static final String BASIS = "街道专属网格工作会纪要（示例）";
  private static final int AHEAD = 10;

  /** How many buildings each of the two lies over. */
  private static final int BUILDINGS = 3;

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
    beside(community).ifPresent(this::cover);
    begin(community);
  }

  private void cover(Area community) {
    List<AreaId> free = free(community, 2 * BUILDINGS);
    if (free.size() == 2 * BUILDINGS) {
      Kind park = new Kind("S81", "示例产业园专属网格", "park", "产业园运营公司（示例）");
      Kind market = new Kind("S82", "示例集贸市场专属网格", "mall", "集贸市场管理处（示例）");
      begun(community, park, free.subList(0, BUILDINGS));
      begun(community, market, free.subList(BUILDINGS, 2 * BUILDINGS));
    }
  }

  /** Another community of the same subdistrict, so that no other story changes its grids. */
  private Optional<Area> beside(Area community) {
    List<Area> all = ground.areas().children(Objects.requireNonNull(community.parent()));
    return all.stream()
        .filter(one -> !one.equals(community) && !one.equals(all.getLast()))
        .findFirst();
  }

  /** What is laid over buildings, and who answers for it. */
  private record Kind(String code, String name, String purpose, String host) {}

  private void begun(Area community, Kind kind, List<AreaId> buildings) {
    Part part = new Part(community.code() + kind.code(), kind.name(), List.of(), buildings);
    Plan plan = new Plan(ChangeKind.BEGIN_SPECIAL, List.of(part), today(), BASIS);
    long id = propose(community, plan, new NewHost(null, kind.host(), kind.purpose(), "综合管理部值班主任"));
    approve(community, id);
  }

  private void approve(Area where, long id) {
    moments.at(
        ground.clock().instant(),
        viewer("subdistrict_secretary", where),
        who -> {
          desk.approve(who, id, "同意");
          return true;
        });
  }

  /** The last buildings of a community that lie in no special-purpose grid. */
  private List<AreaId> free(Area community, int most) {
    return ground
        .areas()
        .descendants(community, Level.BUILDING, null, Areas.MOST)
        .reversed()
        .stream()
        .filter(one -> grids.over(one).isEmpty())
        .map(Area::id)
        .limit(most)
        .toList();
  }

  private void host(Area grid) {
    String purpose = purpose(grid);
    Part part = new Part(grid.code(), grid.name(), List.of(grid.id()), List.of());
    Plan plan = new Plan(ChangeKind.HOST_SPECIAL, List.of(part), today(), BASIS);
    NewHost host =
        new NewHost(null, grid.name().replace("专属网格", "") + "管理处（示例）", purpose, "综合管理部值班主任");
    approve(grid, propose(grid, plan, host));
  }

  private void begin(Area community) {
    List<AreaId> buildings = free(community, 2);
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
