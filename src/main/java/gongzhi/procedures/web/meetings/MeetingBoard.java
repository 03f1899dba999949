package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * Meetings of some ground, ready to print.
 *
 * @param open what was resolved and is not done yet
 */
public record MeetingBoard(
    String name, List<MeetingView.Line> open, List<Row> rows, Paging paging) {

  /** One meeting. */
  public record Row(String address, String title, List<String> facts, StatusMark state) {}
}
