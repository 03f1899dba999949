package gongzhi.territory.boundaries;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.NewArea.Parent;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Redraws grids: splits one, merges several, moves the lines between them. The old grids end and
 * stay on record, the new ones begin, and the lineage joins them, so that history keeps pointing at
 * the ground as it was and reports roll up. A grid never leaves its community, and no ground stays
 * without one.
 */
@Component
public class Regrid {

  private final Areas areas;
  private final Boundaries boundaries;
  private final Register register;
  private final RegridStore store;

  Regrid(Areas areas, Boundaries boundaries, Register register, RegridStore store) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.register = register;
    this.store = store;
  }

  /**
   * Puts the new grids in the place of the old ones.
   *
   * @param basis the decision by which it is done
   * @param day the first day of the new grids
   * @return the new grids, in the order given
   */
  @Transactional
  public List<AreaId> redraw(
      List<AreaId> before, List<NewGrid> after, String basis, LocalDate day) {
    List<Area> old = before.stream().distinct().map(areas::get).toList();
    Area community = communityOf(old, day);
    after.forEach(grid -> requireFree(grid, areas.ownSystem(community), before));
    List<Boundary> lines = lines(old);
    boolean illustrative = lines.stream().anyMatch(Boundary::illustrative);
    List<NewArea> drawn = drawn(after, community, new Drawn(illustrative, day));
    Redrawing redrawing = redrawing(lines, after);
    redrawing.check();
    register.close(before, day);
    register.add(drawn);
    store.keepLineage(redrawing, old, drawn, new RegridStore.Decision(basis, day));
    store.rehome(old, drawn, day);
    return drawn.stream().map(NewArea::id).toList();
  }

  private Area communityOf(List<Area> old, LocalDate day) {
    List<Area> communities = new ArrayList<>();
    for (Area grid : old) {
      if (grid.level() != Level.GRID || !grid.isGeneral() || !grid.isCurrent()) {
        throw Rejection.of("regrid.not-a-grid", grid.name());
      }
      if (day.isBefore(grid.validFrom())) {
        throw Rejection.invalid("regrid.too-early", grid.validFrom());
      }
      communities.add(areas.ancestor(grid, Level.COMMUNITY).orElseThrow());
    }
    if (communities.stream().distinct().count() != 1) {
      throw Rejection.of("regrid.other-community");
    }
    return communities.getFirst();
  }

  private void requireFree(NewGrid grid, String system, List<AreaId> before) {
    areas
        .byCode(system, grid.code(), Level.GRID)
        .filter(taken -> !before.contains(taken.id()))
        .ifPresent(
            taken -> {
              throw Rejection.of("regrid.code-taken", grid.code());
            });
  }

  /** New lines cut from ones that show nothing real show nothing real either. */
  private record Drawn(boolean illustrative, LocalDate day) {}

  private List<NewArea> drawn(List<NewGrid> after, Area community, Drawn how) {
    Deque<AreaId> ids = register.nextIds(after.size());
    List<NewArea> drawn = new ArrayList<>();
    for (NewGrid grid : after) {
      Area parent = areas.get(grid.parent());
      if (!community.contains(parent) || !parent.isCurrent() || !mayHoldGrids(parent)) {
        throw Rejection.of("regrid.other-community");
      }
      Named named = new Named(areas.ownSystem(community), grid.code(), Level.GRID, grid.name());
      Parent above = new Parent(parent.id(), parent.path());
      drawn.add(
          new NewArea(
              ids.remove(),
              named,
              Area.GENERAL,
              above,
              grid.boundary(),
              how.illustrative(),
              how.day()));
    }
    return drawn;
  }

  private static boolean mayHoldGrids(Area area) {
    return area.level() == Level.NEIGHBOURHOOD || area.level() == Level.COMMUNITY;
  }

  /** In the order of the old grids. */
  private List<Boundary> lines(List<Area> old) {
    List<Boundary> lines = boundaries.of(old.stream().map(Area::id).sorted().toList());
    if (lines.size() != old.size()) {
      throw Rejection.of("regrid.not-drawn");
    }
    return old.stream()
        .flatMap(grid -> lines.stream().filter(line -> line.area().equals(grid.id())))
        .toList();
  }

  private static Redrawing redrawing(List<Boundary> lines, List<NewGrid> after) {
    return new Redrawing(
        lines.stream().map(Boundary::line).toList(),
        after.stream().map(NewGrid::boundary).toList());
  }
}
