package gongzhi.transparency.web.notices;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Notices, ready to print.
 *
 * @param name of the ground they are about
 * @param places the districts to choose from, for everybody; empty at the desk
 * @param areas the ground to choose from
 * @param kinds the kinds to choose from
 * @param feed where feed readers find them; empty at the desk
 * @param clear the list without filters; empty where nothing is filtered
 */
public record NoticeList(
    String name,
    List<Crumb> way,
    List<TabLink> places,
    Filters filters,
    List<NoticeLine> lines,
    Paging paging,
    String feed,
    String clear) {

  /** What somebody asked for; {@code place} and {@code in} say on which ground. */
  public record Filters(
      String place, String in, List<Choice> areas, List<Choice> kinds, String q) {}
}
