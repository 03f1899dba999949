package gongzhi.cases.web.deeds;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Deeds for everybody, ready to print.
 *
 * @param places the districts to choose from; empty where there is one
 * @param years with deeds; {@code levels} to choose from
 * @param sum over all levels
 */
public record OpenDeeds(
    List<TabLink> places,
    List<TabLink> years,
    List<TabLink> levels,
    List<Total> totals,
    Total sum,
    List<DeedLine> lines,
    Paging paging,
    String csv) {

  /** What one level did in the year. */
  public record Total(String level, int deeds, String amount) {}
}
