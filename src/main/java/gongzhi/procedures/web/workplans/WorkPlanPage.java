package gongzhi.procedures.web.workplans;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One plan and its tasks, ready to print.
 *
 * @param units who can carry a task out; empty where this viewer adds none
 * @param typed what was refused
 */
public record WorkPlanPage(
    String desk,
    String open,
    String title,
    List<SummaryRow> rows,
    List<String> words,
    List<Line> tasks,
    List<Choice> units,
    WorkPlanForm typed) {

  /**
   * One task.
   *
   * @param parts who leads, guides, coordinates and carries it out
   * @param turns what its unit reported, and what was said to that
   * @param report where its unit reports; empty for anybody else
   * @param taken where that is accepted or given back; empty where nothing waits for this viewer
   */
  public record Line(
      String words,
      List<SummaryRow> parts,
      List<String> turns,
      StatusMark state,
      String report,
      String taken) {}
}
