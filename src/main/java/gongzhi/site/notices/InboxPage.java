package gongzhi.site.notices;

import gongzhi.site.parts.Paging;
import java.util.List;

/** What somebody was told, ready to print. */
public record InboxPage(List<Line> lines, boolean anyFresh, Paging paging) {

  /** One notice; {@code fresh} until the list was marked as read. */
  public record Line(String text, String at, String link, boolean fresh) {}
}
