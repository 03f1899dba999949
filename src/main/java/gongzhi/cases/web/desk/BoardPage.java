package gongzhi.cases.web.desk;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The board of one area: what is open there, part by part, and where matters end.
 *
 * @param secretary whose board it is: role and name; empty where the level has no secretary
 * @param tops the areas the viewer serves, where there are several
 * @param parts one line for each part, and the sum as the last one
 * @param levels how many matters ended at each level
 * @param resolved what the shares are of; {@code list} shows them
 * @param appealed how many reporters went further up
 */
public record BoardPage(
    String name,
    String level,
    String secretary,
    List<Crumb> way,
    List<Crumb> tops,
    List<TabLink> tabs,
    List<Line> parts,
    List<Level> levels,
    String resolved,
    String list,
    String appealed) {

  /**
   * One part of the area.
   *
   * @param address the board of the part; empty for the sum and for parts without one
   */
  public record Line(String name, String address, List<Cell> cells) {}

  /**
   * One number.
   *
   * @param address the list of exactly these; empty for none
   * @param tone {@code warn, bad}, or empty
   */
  public record Cell(String number, String address, String tone) {}

  /** Whether nothing is open here; the sum is always there. */
  public boolean isQuiet() {
    return parts.size() == 1;
  }

  /**
   * How many ended at a level.
   *
   * @param share in percent with one place
   * @param address the list of exactly these; empty for none
   */
  public record Level(String title, String number, String share, String address) {}
}
