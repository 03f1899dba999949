package gongzhi.cases.web.grids;

import gongzhi.site.ground.Crumb;
import java.util.List;

/**
 * What one grid was before and what became of it.
 *
 * @param span from when until when it existed
 * @param now the grids that hold its ground today; itself while it exists
 */
public record HistoryPage(
    String name, String code, String span, List<Crumb> now, List<Step> steps) {

  /**
   * One change.
   *
   * @param from grids before it
   * @param to grids after it
   */
  public record Step(String day, String kind, String basis, List<Crumb> from, List<Crumb> to) {}
}
