package gongzhi.cases.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * How matters are handled in a place (事件处理标准清单), ready to print.
 *
 * @param since the version and since when it applies
 * @param versions other versions that applied; empty where there is only one
 * @param kept hidden fields that keep place and version while filtering
 * @param clocks the time limits beside those of the categories
 * @param clear address without filters; empty where nothing narrows the list
 */
public record StandardsPage(
    String place,
    List<TabLink> places,
    String since,
    List<TabLink> versions,
    List<Choice> kept,
    String q,
    List<Choice> units,
    List<Group> groups,
    List<Clock> clocks,
    String clear) {

  /**
   * A time limit for what is waited for while a case is open.
   *
   * @param about for which matters it is
   */
  public record Clock(String name, String about, String limit) {}

  /** Matters of one kind. */
  public record Group(String name, List<Line> lines) {}

  /**
   * One category.
   *
   * @param lead who leads
   * @param byKind kinds of matter with another limit; empty where there are none
   * @param level where most such matters end; the way upward stays open
   * @param filing when it is taken up; empty where no standard is written
   * @param closing when it counts as done
   * @param evidence what must be shown with the result
   */
  public record Line(
      String code,
      String name,
      String lead,
      String normal,
      String urgent,
      String byKind,
      String level,
      String filing,
      String closing,
      String evidence) {}
}
