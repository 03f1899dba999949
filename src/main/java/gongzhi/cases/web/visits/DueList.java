package gongzhi.cases.web.visits;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Who is to be seen, the most urgent first.
 *
 * @param groups the lists as tabs
 * @param done that a visit was written down; {@code caseNo} what it became; empty for none
 * @param grounds the grounds of the viewer; fewer than two are not worth a choice
 * @param lists to choose from when a door is added; {@code spots} where it may lie
 */
public record DueList(
    String place,
    List<TabLink> ways,
    List<TabLink> groups,
    boolean done,
    String caseNo,
    List<Line> lines,
    Paging paging,
    List<Choice> lists,
    List<Choice> spots,
    List<TabLink> grounds) {

  /** The same for somebody who serves several grounds, one of which is shown. */
  DueList among(List<TabLink> all) {
    return new DueList(place, ways, groups, done, caseNo, lines, paging, lists, spots, all);
  }

  /** One door; {@code tone} is that of a time limit. */
  public record Line(
      String address, String group, String place, String seen, String due, String tone) {}
}
