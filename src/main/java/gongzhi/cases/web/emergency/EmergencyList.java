package gongzhi.cases.web.emergency;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * Emergencies, the latest first.
 *
 * @param starts whether the viewer may start one
 * @param prepares whether the viewer keeps rosters
 */
public record EmergencyList(List<Line> lines, Paging paging, boolean starts, boolean prepares) {

  /**
   * One of them.
   *
   * @param address empty for none
   * @param later each later end with its reason
   * @param review what was learned; empty before
   */
  public record Line(
      String address,
      String title,
      String reason,
      String span,
      StatusMark state,
      List<String> later,
      List<String> review) {}
}
