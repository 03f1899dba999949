package gongzhi.site.notices;

import gongzhi.site.parts.Paging;
import java.util.List;

/** Messages that could not be sent, ready to print. */
public record ParkedPage(String sum, List<Line> lines, Paging paging) {

  /** One of them; nothing in it says who was to get it. */
  public record Line(
      String notice, String way, String wayName, String text, String why, String at) {}
}
