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
    List<Choice> spots) {

  /** One door; {@code tone} is that of a time limit. */
  public record Line(
      String address, String group, String place, String seen, String due, String tone) {}
}
