package gongzhi.cases.web.desk;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of the desk, ready to print.
 *
 * @param menu which place of the menu it is
 * @param sum how many there are and how many are for today; empty where nobody counts
 * @param said what was just done to a case that is not here any more; empty for nothing
 * @param export where the list can be taken along as a table; empty for whoever may not
 */
public record Worklist(
    String menu,
    String title,
    String sum,
    List<TabLink> tabs,
    Filters filters,
    List<Line> lines,
    Empty empty,
    Paging paging,
    String export,
    boolean mayRegister,
    String said) {

  /** The same with what was just done. */
  Worklist saying(String words) {
    return new Worklist(
        menu, title, sum, tabs, filters, lines, empty, paging, export, mayRegister, words);
  }

  /**
   * What narrows the list.
   *
   * @param action where the form is sent
   * @param kept hidden fields that keep the tab
   */
  public record Filters(
      String action,
      String q,
      List<Choice> communities,
      List<Choice> categories,
      List<Choice> kinds,
      List<Choice> channels,
      List<Choice> statuses,
      List<Choice> sorts,
      List<Choice> kept) {}

  /**
   * One case.
   *
   * @param marks what is special about it: second time, supervised
   * @param bar whether the time is also drawn
   */
  public record Line(
      String no,
      String title,
      List<String> facts,
      List<String> marks,
      StatusMark status,
      @Nullable DueMark due,
      boolean bar) {

    public String address() {
      return "/desk/cases/" + no;
    }
  }

  /** What is said where nothing is; {@code clear} leads to more, if anything does. */
  public record Empty(String title, String words, String clear, String clearWords) {}
}
