package gongzhi.projects.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project and its money, ready to print.
 *
 * @param back the fund it belongs to
 * @param percent of what it was given that is spent
 * @param desk what only the desk has; null for everybody
 */
public record ProjectPage(
    String title,
    String address,
    String open,
    String back,
    StatusMark state,
    List<SummaryRow> rows,
    List<String> words,
    List<FundPage.Source> sources,
    long percent,
    List<FundPage.PaymentLine> payments,
    @Nullable Desk desk) {

  /**
   * What is done at the desk.
   *
   * @param pays whether payments can be asked for
   * @param gives whether this viewer gives it money
   * @param ends whether it can be ended
   */
  public record Desk(
      boolean pays, boolean gives, boolean ends, List<Choice> sources, FundForm typed) {}
}
