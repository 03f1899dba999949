package gongzhi.cases.web.grids;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The form of a new change of one grid.
 *
 * @param kinds the three ways, each with its address
 * @param kind {@code SPLIT}, {@code MERGE} or {@code MOVE}
 * @param siblings the other grids beside it
 * @param names of new grids, as typed
 */
public record NewPage(
    String id,
    String grid,
    String where,
    List<TabLink> kinds,
    String kind,
    List<Building> buildings,
    List<Choice> siblings,
    List<String> names,
    String basis,
    String day) {

  /**
   * A building with where it shall go.
   *
   * @param targets the grids it can go to
   */
  public record Building(String id, String name, String homes, List<Choice> targets) {}
}
