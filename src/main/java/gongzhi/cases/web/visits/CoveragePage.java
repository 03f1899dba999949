package gongzhi.cases.web.visits;

import gongzhi.site.ground.Crumb;
import java.util.List;

/**
 * How much of each list was covered on some ground.
 *
 * @param way from the top down to it
 * @param parts what it consists of, each with its address
 */
public record CoveragePage(String name, List<Crumb> way, List<Crumb> parts, List<Line> lines) {

  /**
   * One list.
   *
   * @param share in percent with one place, with its denominator; that nobody is listed for none
   * @param address what is due of it
   */
  public record Line(
      String group, String listed, String seen, String share, String overdue, String address) {}
}
