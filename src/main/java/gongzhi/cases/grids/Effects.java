package gongzhi.cases.grids;

import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.bodies.HomeCounts;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.Drawing;
import gongzhi.territory.changes.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who and what a change of grids concerns, before it is done (影响预览). */
@Component
public class Effects {

  private final Drawing drawing;
  private final HomeCounts homes;
  private final Posts posts;
  private final Areas areas;
  private final JdbcClient db;
  private final ProgramWork program;

  Effects(
      Drawing drawing,
      HomeCounts homes,
      Posts posts,
      Areas areas,
      JdbcClient db,
      ProgramWork program) {
    this.drawing = drawing;
    this.homes = homes;
    this.posts = posts;
    this.areas = areas;
    this.db = db;
    this.program = program;
  }

  /**
   * What one new grid takes on.
   *
   * @param holders posts that go on there
   * @param standIns posts whose holders stand in there until somebody is appointed
   * @param connected whether it is one piece of ground
   */
  public record OnePart(
      Part part,
      List<Area> buildings,
      int households,
      int openCases,
      int visits,
      List<Post> holders,
      List<Post> standIns,
      boolean connected) {}

  /**
   * All of it.
   *
   * @param follows how many people follow the ground of these grids
   */
  public record All(List<OnePart> parts, int follows) {}

  /** Counts it as it is now; refuses what cannot be drawn. */
  public All of(ChangeKind kind, List<Part> parts, Instant now) {
    List<Drawing.Drawn> drawn = drawing.of(kind, parts);
    List<AreaId> grids = parts.stream().flatMap(part -> part.base().stream()).toList();
    return new All(
        drawn.stream().map(one -> part(one, now)).toList(), program.call(() -> follows(grids)));
  }

  private OnePart part(Drawing.Drawn drawn, Instant now) {
    Part part = drawn.part();
    Set<AreaId> recorded = new HashSet<>(part.base());
    List<AreaId> buildings = drawn.buildings().stream().map(Area::id).toList();
    recorded.addAll(buildings);
    List<Post> holders = new ArrayList<>();
    List<Post> standIns = new ArrayList<>();
    part.base().stream()
        .flatMap(grid -> posts.heldAt(grid, now).stream())
        .forEach(
            post -> (post.area().equals(part.base().getFirst()) ? holders : standIns).add(post));
    if (part.base().isEmpty()) {
      origins(part).forEach(grid -> standIns.addAll(posts.heldAt(grid, now)));
    }
    standIns.removeIf(post -> holders.stream().anyMatch(held -> isSame(held, post)));
    return new OnePart(
        part,
        drawn.buildings(),
        homes.in(buildings).values().stream().mapToInt(Integer::intValue).sum(),
        count(
            "select count(*) from cases.case_file where closed_at is null and area_id = any (:areas)",
            recorded),
        count(
            "select count(*) from cases.visit_target where left_at is null and area_id = any (:areas)",
            recorded),
        holders,
        standIns,
        drawn.isConnected());
  }

  /** Whoever holds a post there does not stand in for themselves. */
  private static boolean isSame(Post held, Post post) {
    return held.party().equals(post.party()) && held.role().equals(post.role());
  }

  private List<AreaId> origins(Part part) {
    return part.taken().stream()
        .map(building -> areas.get(building).parent())
        .filter(grid -> grid != null)
        .distinct()
        .toList();
  }

  private int count(String sql, Set<AreaId> recorded) {
    return db.sql(sql)
        .param("areas", recorded.stream().map(AreaId::value).toArray(Long[]::new))
        .query(Integer.class)
        .single();
  }

  /** Who follows what is the followers' own; only how many they are is told. */
  private int follows(List<AreaId> grids) {
    return db.sql("select count(distinct party_id) from cases.follow where area_id = any (:grids)")
        .param("grids", grids.stream().map(AreaId::value).toArray(Long[]::new))
        .query(Integer.class)
        .single();
  }
}
