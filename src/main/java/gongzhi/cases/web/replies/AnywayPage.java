package gongzhi.cases.web.replies;

import gongzhi.site.parts.Paging;
import java.util.List;

/** Answers that went out although the check asked for more, ready to print. */
public record AnywayPage(List<Line> lines, Paging paging) {

  /** One of them. */
  public record Line(String no, String facts, List<String> hints, String reason) {}
}
