package gongzhi.projects.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The money of one community, ready to print.
 *
 * @param years periods that can be looked at
 * @param facts grant, limit and law
 * @param sources one line each, and the sum of them last
 * @param moves what moved, the latest first
 * @param unexplained lines of the bank that nothing explains: day and amount
 */
public record FundPage(
    String name,
    String address,
    String csv,
    List<TabLink> years,
    List<SummaryRow> facts,
    List<Source> sources,
    List<ProjectLine> projects,
    List<Move> moves,
    Paging paging,
    List<SummaryRow> unexplained,
    List<Month> months) {

  /** One source, each figure in yuan. */
  public record Source(String title, String received, String free, String given, String paid) {}

  /**
   * One project.
   *
   * @param percent of what it was given that is spent
   */
  public record ProjectLine(
      String address, String title, List<String> facts, long percent, StatusMark state) {}

  /** One amount that moved. */
  public record Move(String day, String why, String words, String from, String to, String amount) {}

  /**
   * One month that is closed, or waits for it.
   *
   * @param verify where its record is found; empty while it waits
   */
  public record Month(String title, String words, String verify) {}

  /**
   * What only the desk has.
   *
   * @param keeps whether this viewer receives, plans and proposes
   * @param approves whether this viewer is the second person
   * @param waiting payments that wait
   * @param in id of the community
   * @param close the month to close next; empty for none
   * @param closing whether it waits for the second person
   */
  public record Desk(
      FundPage fund,
      boolean keeps,
      boolean approves,
      List<PaymentLine> waiting,
      List<Choice> sources,
      List<Choice> kinds,
      String in,
      String close,
      boolean closing,
      FundForm typed) {}

  /**
   * One payment.
   *
   * @param act where it is decided; empty for whoever may not
   */
  public record PaymentLine(String title, List<SummaryRow> rows, StatusMark state, String act) {}

  /** Communities with funds. */
  public record Open(String name, List<TabLink> places, List<ProjectLine> communities) {}

  /** Funds of a wider ground at the desk. */
  public record Listed(String name, List<ProjectLine> communities, List<PaymentLine> waiting) {}
}
