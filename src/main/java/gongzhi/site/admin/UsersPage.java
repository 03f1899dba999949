package gongzhi.site.admin;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * People who work here, with or without an account.
 *
 * @param q words looked for
 * @param view which of the two lists
 */
public record UsersPage(
    String q, String view, List<TabLink> tabs, List<Line> lines, Paging paging) {

  /**
   * One person.
   *
   * @param name login name, or the post of somebody without account
   * @param tone class of the state; empty for the usual one
   */
  public record Line(
      String address,
      String label,
      String name,
      String state,
      String icon,
      String tone,
      String seen) {}
}
