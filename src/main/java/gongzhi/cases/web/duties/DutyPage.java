package gongzhi.cases.web.duties;

import gongzhi.site.ground.Crumb;
import java.util.List;

/**
 * The duties of one grid.
 *
 * @param self the number of the grid; empty where no grid is chosen
 * @param choices grids to choose from where none is
 * @param list version of the duty list and since when it applies
 * @param groups by category, in the order of the list
 */
public record DutyPage(
    String self,
    String grid,
    List<Crumb> choices,
    String list,
    boolean done,
    List<Group> groups,
    List<Past> past) {

  /** One category. */
  public record Group(String title, List<Line> lines) {}

  /**
   * One duty.
   *
   * @param tone {@code late} when its day is over, {@code you} when it is today, else empty
   * @param words what was typed and refused; empty for none
   * @param open whether its form is open
   */
  public record Line(
      String key,
      String title,
      String how,
      String every,
      String last,
      String due,
      String tone,
      String words,
      boolean open) {}

  /** Something that was done. */
  public record Past(String day, String title, String who, String words) {}
}
