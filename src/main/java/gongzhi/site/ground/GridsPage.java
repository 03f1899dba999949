package gongzhi.site.ground;

import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * One area of the viewer's ground with its posts, what lies in it and which departments serve it.
 *
 * @param chain who answers one after the other where a post is vacant, from the nearest up
 * @param special special-purpose grids on the same ground
 * @param q what was searched for; the areas found stand in {@code below} then
 * @param self the number of the area
 * @param card the address of its public card
 */
public record GridsPage(
    String name,
    String level,
    List<Crumb> way,
    List<AreaLine> tops,
    List<PostLine> posts,
    List<String> chain,
    List<AreaLine> below,
    Paging paging,
    List<AreaLine> special,
    List<UnitLine> units,
    String q,
    String self,
    String card) {

  /**
   * A department or other unit that has attached its duties to this ground.
   *
   * @param matters where its matters and their limits are listed
   */
  public record UnitLine(String kind, String name, String staff, String matters) {}
}
