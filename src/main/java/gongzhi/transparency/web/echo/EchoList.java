package gongzhi.transparency.web.echo;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Communities and their sheets of one month.
 *
 * @param name of the district, or of the ground somebody serves
 * @param screen address of the screen in the hall of this ground
 * @param places the districts of this program; empty where there is one
 * @param months the last months, the newest first
 * @param summary how many of how many hang
 */
public record EchoList(
    String name,
    String month,
    String screen,
    List<TabLink> places,
    List<TabLink> months,
    String summary,
    List<Line> lines,
    Paging paging) {

  /**
   * One community.
   *
   * @param address its sheet; empty where there is none to look at
   * @param state that it hangs, that it is late, that it is not due yet
   * @param tone {@code done, late}, or {@code new}
   */
  public record Line(String name, String above, String address, String state, String tone) {}
}
