package gongzhi.cases.web.handover;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The meetings that a viewer prepares or was at, ready to print.
 *
 * @param areas for which areas a meeting can be planned; empty for whoever plans none
 */
public record HandoverList(
    List<TabLink> tabs, List<Line> lines, Paging paging, List<Choice> areas, MeetingForm typed) {

  /** One meeting with the counts of its list. */
  public record Line(
      String address,
      String title,
      List<String> facts,
      StatusMark state,
      int lines,
      int signed,
      int done,
      int late) {}
}
