package gongzhi.cases.web;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * A resident's list of cases, ready to print: their own, or what was reported around them.
 *
 * @param place the community looked at; empty for one's own cases
 */
public record CaseList(
    boolean mine,
    boolean signedIn,
    String place,
    List<TabLink> tabs,
    List<Line> lines,
    Paging paging) {

  /** One case. */
  public record Line(
      String no, String address, String title, String facts, StatusMark status, boolean yours) {

    Line with(String otherFacts) {
      return new Line(no, address, title, otherFacts, status, yours);
    }
  }
}
