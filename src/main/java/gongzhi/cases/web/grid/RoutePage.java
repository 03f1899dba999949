package gongzhi.cases.web.grid;

import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * A walk along today's stops; a suggestion, unless the worker chose another order.
 *
 * @param own whether the order is the worker's own
 * @param whole how far and how long it is in all
 * @param how how distances are reckoned
 * @param boundaries address of the lines a map draws around the ground
 */
public record RoutePage(
    String place,
    List<TabLink> tabs,
    boolean own,
    String whole,
    String how,
    String boundaries,
    List<Line> lines) {

  /**
   * One stop.
   *
   * @param walk how far it is from the one before
   * @param mark its number on the map
   */
  public record Line(
      String key,
      String name,
      String address,
      String walk,
      String mark,
      double lng,
      double lat,
      boolean first,
      boolean last) {}
}
