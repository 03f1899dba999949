package gongzhi.site.ground;

import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * The axis of Party organisations over one area of the viewer's ground.
 *
 * @param above the organisations of this area and of the areas it lies in, from the top
 * @param tier what the organisations below are called; empty at the end of the axis
 * @param sums how many organisations of each lower tier there are
 * @param counted whether numbers of members are shown to this viewer
 */
public record OrgsPage(
    String area,
    List<Crumb> way,
    List<Line> above,
    String tier,
    List<String> sums,
    List<Line> below,
    Paging paging,
    boolean counted,
    int fewest) {

  /**
   * One organisation.
   *
   * @param missing whether none is founded there yet
   * @param leader role and name of its secretary or leader
   * @param instead that somebody else answers while the post is vacant; empty for no vacancy
   * @param members how many there are from here down; empty where it is not told
   * @param address of the same page one step further down; empty at the end
   */
  public record Line(
      String tier,
      String name,
      boolean missing,
      String leader,
      String instead,
      String term,
      String members,
      String address) {}
}
