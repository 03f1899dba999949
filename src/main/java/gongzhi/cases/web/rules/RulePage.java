package gongzhi.cases.web.rules;

import gongzhi.site.parts.TabLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule table of a place, ready to print.
 *
 * @param since which version it is and from when it applies, in words
 * @param powers which powers each subdistrict was given; empty where none
 * @param open what waits for a second person; null for nothing
 * @param places districts to choose from; empty on the desk
 */
public record RulePage(
    String place,
    String since,
    List<Line> lines,
    List<Powers> powers,
    @Nullable Open open,
    List<Past> history,
    List<TabLink> places,
    boolean mayPropose) {

  /**
   * One row in words.
   *
   * @param change {@code new} or {@code gone} beside another table; empty for a row that stays
   */
  public record Line(String when, String then, String change) {}

  /** The list of one subdistrict. */
  public record Powers(String area, String categories) {}

  /**
   * A proposal.
   *
   * @param touched how many open cases it would treat otherwise, in words
   */
  public record Open(
      long id,
      String facts,
      String reason,
      List<Line> lines,
      String touched,
      List<Touched> cases,
      boolean mayDecide,
      boolean mayTakeBack) {}

  /** One open case that would go otherwise. */
  public record Touched(String no, String category, String before, String after) {}

  /** A version or a proposal of before. */
  public record Past(String title, String facts) {}
}
