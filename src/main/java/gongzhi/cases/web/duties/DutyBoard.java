package gongzhi.cases.web.duties;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * How the grids of some ground stand with their duties.
 *
 * @param list version of the duty list and since when it applies
 */
public record DutyBoard(
    String name,
    List<Crumb> way,
    String list,
    List<Crumb> parts,
    List<Duty> duties,
    List<Grid> grids,
    Paging paging) {

  /** One duty of the list, with how many of the shown grids are behind. */
  public record Duty(String category, String title, String every, int behind) {}

  /** One grid with what is overdue there. */
  public record Grid(String name, String address, List<String> overdue) {}
}
