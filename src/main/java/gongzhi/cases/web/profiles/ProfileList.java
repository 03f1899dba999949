package gongzhi.cases.web.profiles;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * The neighbourhoods of some ground, ready to print.
 *
 * @param csv where the table can be taken along; empty for who may not
 */
public record ProfileList(
    String name,
    String in,
    List<Crumb> way,
    List<Choice> management,
    List<Choice> defects,
    List<Choice> sorts,
    List<Line> lines,
    Paging paging,
    String csv) {

  /**
   * One neighbourhood.
   *
   * @param known how many of the single facts are known, of how many
   * @param returned how many solved matters came back, of how many
   */
  public record Line(
      String id,
      String name,
      String where,
      String year,
      String management,
      String committee,
      String fund,
      String defects,
      int open,
      int received,
      String returned,
      String known) {

    /** The cells of a table to take along. */
    List<String> cells() {
      return List.of(
          where,
          name,
          year,
          management,
          committee,
          fund,
          defects,
          String.valueOf(open),
          String.valueOf(received),
          returned,
          known);
    }
  }
}
