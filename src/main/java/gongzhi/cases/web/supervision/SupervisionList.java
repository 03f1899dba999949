package gongzhi.cases.web.supervision;

import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is under supervision, ready to print.
 *
 * @param mine link to only one's own, or back to all
 * @param export where the list is taken along; empty for whoever may not
 */
public record SupervisionList(
    List<TabLink> tabs, TabLink mine, String export, List<Line> lines, Paging paging) {

  /**
   * One of them.
   *
   * @param stands what was answered or concluded last, or by when an answer is due
   * @param due null where none is waited for
   */
  public record Line(
      String no,
      String title,
      List<String> facts,
      String supervisor,
      String reason,
      String stands,
      StatusMark status,
      @Nullable DueMark due) {

    public String address() {
      return "/desk/cases/" + no;
    }
  }
}
