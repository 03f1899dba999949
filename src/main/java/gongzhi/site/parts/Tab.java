package gongzhi.site.parts;

import gongzhi.parties.Viewer;
import java.util.function.Predicate;

/**
 * One place in a navigation. A module that has the page declares its tab as a bean, so a menu never
 * leads to a page that does not exist.
 *
 * @param bar which navigation it stands in
 * @param id what a page passes to its layout to be marked as the current one
 * @param wordsKey key of the label
 * @param icon name in the sprite
 * @param order position, smallest first; the desk groups by hundreds
 * @param shownTo who has a use for it
 * @param countAt where the number beside it is read once the page is there; empty for none
 */
public record Tab(
    Bar bar,
    String id,
    String wordsKey,
    String icon,
    String address,
    int order,
    Predicate<Viewer> shownTo,
    String countAt) {

  /** A place without a number. */
  public Tab(
      Bar bar,
      String id,
      String wordsKey,
      String icon,
      String address,
      int order,
      Predicate<Viewer> shownTo) {
    this(bar, id, wordsKey, icon, address, order, shownTo, "");
  }

  /** The same with the number that is read from there. */
  public Tab counted(String at) {
    return new Tab(bar, id, wordsKey, icon, address, order, shownTo, at);
  }

  /** A place for everyone who has that navigation. */
  public Tab(Bar bar, String id, String wordsKey, String icon, String address, int order) {
    this(bar, id, wordsKey, icon, address, order, _ -> true);
  }

  /** The navigations. */
  public enum Bar {
    /** The four tabs of residents. */
    RESIDENT,
    /** The five slots of grid workers. */
    GRID,
    /** Desk, side menu: 我的工作. */
    DESK_MINE,
    /** Desk, side menu: 办事. */
    DESK_CASES,
    /** Desk, side menu: 议事与公开. */
    DESK_DECISIONS,
    /** Desk, side menu: 管理. */
    DESK_RULES,
    /** Desk, side menu: 系统管理. */
    DESK_ADMIN
  }
}
