package gongzhi.cases.web.special;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The special-purpose grids of some ground, ready to print.
 *
 * @param begin where a new one is proposed; empty for who may not
 */
public record SpecialPage(
    String name,
    List<TabLink> tabs,
    List<Crumb> way,
    List<Line> lines,
    Paging paging,
    String begin) {

  /**
   * One of them.
   *
   * @param host its organisation, or that none is named
   * @param facts kind, contact post, since when
   * @param past hosts it had before
   * @param change where another host is proposed; empty for who may not
   */
  public record Line(
      String name,
      String where,
      String host,
      boolean hosted,
      List<String> facts,
      List<String> past,
      int buildings,
      int households,
      int open,
      String card,
      String history,
      String change) {}
}
