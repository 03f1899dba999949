package gongzhi.projects.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * A book beside its bank, ready to print.
 *
 * @param taken what came of the last file; empty for none
 * @param lines of the bank that nothing explains
 * @param bookings that no line of the bank shows
 */
public record BankPage(
    String name, long in, String taken, List<Line> lines, List<SummaryRow> bookings) {

  /**
   * One line of the bank.
   *
   * @param candidates bookings of the same amount
   */
  public record Line(
      long id,
      String day,
      String amount,
      String counterpart,
      String words,
      List<Choice> candidates) {}
}
