package gongzhi.ballots.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One roll at the desk, ready to print.
 *
 * @param corrected what the last correction changed, and whether somebody else looked at it; empty
 *     for none
 * @param next page of entries behind these; empty for none
 */
public record RollPage(
    long id,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    List<Entry> entries,
    String next,
    List<Objection> objections,
    String corrected,
    Acts acts,
    List<String> faults) {

  /** One head with its parts and persons. */
  public record Entry(String no, String area, String parts, String persons) {}

  /** What somebody says is wrong, and how it was ruled on; empty while it is not. */
  public record Objection(long id, String words, String at, String ruling) {}

  /** What can be done now. */
  public record Acts(
      boolean refills,
      boolean posts,
      boolean hears,
      boolean rules,
      boolean checks,
      boolean freezes,
      boolean polls) {}

  /** The form of a new roll. */
  public record Form(
      List<Choice> kinds,
      Field title,
      Field building,
      Field unit,
      Field votesOn,
      List<String> faults) {}
}
