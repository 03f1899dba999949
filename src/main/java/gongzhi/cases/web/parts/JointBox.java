package gongzhi.cases.web.parts;

import gongzhi.cases.web.desk.DeskCase;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The joint order of a case on the page of its parts, ready to print.
 *
 * @param state how it stands; null where the case has none
 * @param sheet what stands on it
 * @param evidence what its departments found and did, which all of them read
 * @param rows who can be given a task, once for each row of the form; empty for whoever may not
 *     begin an order now
 * @param mayShow whether the viewer takes part in one that goes on
 * @param mayEnd whether the viewer leads one that goes on
 * @param act what came back because it was refused: begin, show, end, or empty
 */
public record JointBox(
    @Nullable StatusMark state,
    List<SummaryRow> sheet,
    List<TimelineEntry> evidence,
    List<List<DeskCase.Group>> rows,
    boolean mayShow,
    boolean mayEnd,
    String act,
    JointForm typed) {

  /** What was typed into the form of this act. */
  public JointForm typedFor(String which) {
    return act.equals(which) ? typed : JointForm.BLANK;
  }
}
