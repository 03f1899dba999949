package gongzhi.cases.web.grids;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * What the grids of some ground carry.
 *
 * @param norms the bounds in words, by which lines are marked
 * @param special the special-purpose grids laid over them, which are in no sum
 * @param csv where the table can be taken along; empty for who may not
 * @param proposes whether this viewer may propose changes here
 */
public record LoadPage(
    String name,
    List<TabLink> tabs,
    List<Crumb> way,
    List<Crumb> parts,
    List<Line> lines,
    Line sum,
    List<Special> special,
    String norms,
    Paging paging,
    String csv,
    boolean proposes) {

  /** A special-purpose grid; {@code host} is empty where none is named. */
  public record Special(
      String name, String where, String host, int buildings, int households, int open) {}

  /**
   * One grid.
   *
   * @param where the neighbourhood or community it lies in
   * @param marks what lies outside the norms
   */
  public record Line(
      String id,
      String name,
      String where,
      int households,
      int buildings,
      int open,
      int aged,
      int received,
      int visits,
      int workers,
      List<String> marks,
      String grid,
      String history) {

    /** The cells of a table to take along. */
    List<String> cells() {
      return List.of(
          where,
          name,
          String.valueOf(households),
          String.valueOf(buildings),
          String.valueOf(open),
          String.valueOf(aged),
          String.valueOf(received),
          String.valueOf(visits),
          String.valueOf(workers),
          String.join("；", marks));
    }
  }
}
