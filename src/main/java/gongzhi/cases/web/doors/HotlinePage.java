package gongzhi.cases.web.doors;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * The exchange with the hotline, ready to print.
 *
 * @param taken what became of the file that was just sent, in words; empty for none
 * @param refusals lines of files that became no case and were not sent right since
 */
public record HotlinePage(
    String taken,
    List<Outcome> outcomes,
    List<Refusal> refusals,
    List<Line> orders,
    Paging paging) {

  /** A line of an earlier file that became no case. */
  public record Refusal(String order, String words, String at) {}

  /**
   * One line of the file that was just sent.
   *
   * @param caseNo empty for a line that was refused
   * @param words taken over, known already, or why not
   */
  public record Outcome(long line, String orderNo, String caseNo, String words, boolean refused) {}

  /** One order that was taken over; {@code open} where the viewer may open its case. */
  public record Line(
      String orderNo,
      String no,
      String category,
      String unit,
      StatusMark status,
      String promised,
      boolean open) {}
}
