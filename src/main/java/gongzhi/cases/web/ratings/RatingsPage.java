package gongzhi.cases.web.ratings;

import gongzhi.site.parts.TabLink;
import java.util.List;

/** Ratings of one month by unit, ready to print. */
public record RatingsPage(List<TabLink> months, List<Line> lines) {

  /**
   * One unit; each figure names what it is a part of, and says nothing where that is too small.
   *
   * @param late bad ratings whose call is late; empty for none
   */
  public record Line(String unit, String solved, String content, String called, String late) {}
}
