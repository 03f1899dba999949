package gongzhi.cases.web.special;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;

/**
 * The form of a special-purpose grid, ready to print.
 *
 * @param on the community for a new one, else the grid itself
 * @param purposes kinds to choose from; empty for an end
 * @param grids its buildings, grid by grid; empty unless it is new
 */
public record SpecialFormPage(
    String heading,
    String where,
    String kind,
    String on,
    boolean begins,
    boolean hosts,
    Field name,
    List<Choice> purposes,
    String purposeProblem,
    List<Grid> grids,
    String buildingProblem,
    List<Choice> units,
    String unitProblem,
    Field hostName,
    Field contact,
    Field basis,
    Field day,
    Problems problems) {

  /** The buildings of one ordinary grid. */
  public record Grid(String name, List<Choice> buildings) {}
}
