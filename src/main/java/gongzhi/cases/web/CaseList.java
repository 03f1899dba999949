package gongzhi.cases.web;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * A resident's list of cases, ready to print: their own, those they also met, or what was reported
 * around them.
 *
 * @param which {@code mine, joined} or {@code nearby}
 * @param place the community looked at; empty for one's own cases
 */
public record CaseList(
    String which,
    boolean signedIn,
    String place,
    List<TabLink> tabs,
    List<Line> lines,
    Paging paging) {

  /** What the list is called. */
  public String title() {
    return tabs.stream().filter(TabLink::current).map(TabLink::words).findFirst().orElse("");
  }

  /** One case. */
  public record Line(
      String no, String address, String title, String facts, StatusMark status, boolean yours) {

    Line with(String otherFacts) {
      return new Line(no, address, title, otherFacts, status, yours);
    }
  }
}
