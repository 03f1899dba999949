package gongzhi.site.letters;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The letters of a ground in one state, ready to print.
 *
 * @param mayGather whether there are open ones to gather
 */
public record LettersPage(
    String ground, List<TabLink> tabs, List<Line> lines, boolean mayGather, Paging paging) {

  /**
   * One letter; nothing in it says where the person lives.
   *
   * @param batch address of its batch; empty for none
   */
  public record Line(
      String address,
      String number,
      String who,
      String text,
      String when,
      String state,
      String batch) {}
}
