package gongzhi.site.admin;

import java.util.List;

/**
 * What waits for a second administrator.
 *
 * @param done what was just done, in words; empty for nothing
 */
public record ApprovalsPage(String done, List<Line> lines) {

  /**
   * One proposal.
   *
   * @param decide address of the proposal where the viewer may decide; empty where not
   */
  public record Line(String act, String about, String effect, String by, String decide) {}
}
