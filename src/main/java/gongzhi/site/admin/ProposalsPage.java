package gongzhi.site.admin;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Proposals that wait for a second person.
 *
 * @param done what was just done, in words; empty for nothing
 */
public record ProposalsPage(List<TabLink> tabs, String done, List<Line> lines, Paging paging) {

  /**
   * One proposal.
   *
   * @param decide address of the proposal where the viewer may decide; empty where not
   */
  public record Line(
      String act,
      String person,
      String post,
      String unit,
      String days,
      String basis,
      String by,
      String decide) {}
}
