package gongzhi.cases.web.handover;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting with its list, ready to print.
 *
 * @param facts when, where, for which area
 * @param settled who held or cancelled it, when and why; empty while it is prepared
 * @param manages whether the viewer prepares it and it is still to be held
 * @param csv where the list can be taken along; empty for whoever may not
 */
public record MeetingPage(
    String address,
    String title,
    List<String> facts,
    StatusMark state,
    String settled,
    Counts counts,
    List<Line> lines,
    Paging paging,
    boolean manages,
    boolean held,
    String csv,
    String reason) {

  /** How the list stands. */
  public record Counts(int lines, int signed, int done, int late) {

    public int unsigned() {
      return lines - signed;
    }
  }

  /**
   * One case of the list.
   *
   * @param address of the line itself
   * @param status how the case stands; null where the viewer sees it no more
   * @param signed who signed and when; empty while nobody has
   * @param obstacle why it cannot be handed over any more; empty for none
   * @param signs whether the viewer can sign for it
   */
  public record Line(
      String address,
      String no,
      String title,
      String unit,
      String due,
      String demand,
      @Nullable StatusMark status,
      boolean late,
      String signed,
      String obstacle,
      boolean signs) {

    public String caseAddress() {
      return "/desk/cases/" + no;
    }
  }
}
