package gongzhi.projects.web.income;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Common income of one area, ready to print.
 *
 * @param rows what came in by kind this year, what is free, managed, kept for facilities, paid to
 *     owners
 */
public record IncomePage(
    String name, String in, String open, List<SummaryRow> rows, List<Split> splits) {

  /**
   * One year's split.
   *
   * @param verify where its record is found; empty while it waits
   * @param act where it is booked; empty for whoever may not
   * @param withdraw where it is withdrawn; empty for whoever may not
   */
  public record Split(
      String title,
      List<SummaryRow> rows,
      StatusMark state,
      String verify,
      String act,
      String withdraw) {}

  /** What only the desk has. */
  public record Desk(
      IncomePage page, List<TabLink> areas, boolean keeps, List<Choice> kinds, IncomeForm typed) {}

  /** What one person was paid: day, amount and why. */
  public record Mine(List<SummaryRow> lines) {}

  /** Areas with common income. */
  public record Open(String name, List<TabLink> places, List<SummaryRow> areas) {}
}
