package gongzhi.cases.web.records;

import java.util.List;

/**
 * How long things are kept and what was done about it (档案保管), ready to print.
 *
 * @param ground whose books these are
 */
public record RecordsPage(
    String ground,
    List<Rule> rules,
    List<Line> due,
    List<HoldLine> holds,
    List<Line> done,
    List<ExportLine> exports) {

  /** A rule in force, how much falls due by it soon, and how much was anonymised by it. */
  public record Rule(String kind, String years, int due, int done) {}

  /** One case: by which rule, and when. */
  public record Line(String no, String rule, String closed, String when) {}

  /**
   * One hold.
   *
   * @param stands whether it holds, or since when it does not
   */
  public record HoldLine(String no, String reason, String since, String stands) {}

  /** One export: what, when and in which post. */
  public record ExportLine(String what, String about, String when, String post) {}
}
