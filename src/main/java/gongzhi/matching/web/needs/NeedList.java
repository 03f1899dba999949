package gongzhi.matching.web.needs;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Listings of some ground, ready to print.
 *
 * @param places the districts; empty where there is nothing to choose
 * @param kinds the three lists
 * @param clear address without filters; empty where none is set
 * @param file where the same is downloaded; empty where it is not
 */
public record NeedList(
    String name,
    List<TabLink> places,
    List<TabLink> kinds,
    Filters filters,
    List<NeedLine> lines,
    Paging paging,
    String clear,
    String file) {

  /** What narrows the list. */
  public record Filters(
      String place,
      String kind,
      String q,
      List<Choice> areas,
      List<Choice> resources,
      List<Choice> standings) {}
}
