package gongzhi.cases.web.threeparty;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The board of one neighbourhood, ready to print.
 *
 * @param grounds neighbourhoods to choose from; empty where there is nothing to show at all
 * @param led who leads the three there
 * @param month {@code yyyy-mm} of the figures
 * @param figures how each side answered what it was asked in that month
 */
public record ThreeBoard(
    List<Choice> grounds,
    String name,
    String led,
    List<SummaryRow> sides,
    List<TabLink> tabs,
    List<Line> lines,
    Paging paging,
    String month,
    List<Figure> figures) {

  /**
   * One matter.
   *
   * @param waits who is asked for what, and until when
   */
  public record Line(
      String address, String title, List<String> facts, List<String> waits, StatusMark state) {}

  /**
   * One side.
   *
   * @param share in time of all that was due; empty where nothing was
   */
  public record Figure(
      String side, int due, int inTime, String share, int late, int overdue, int waiting) {}

  static ThreeBoard nothing(String month) {
    return new ThreeBoard(
        List.of(),
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        new Paging("", "", ""),
        month,
        List.of());
  }
}
