package gongzhi.cases.web.rules;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * The rule table to be changed, ready to print.
 *
 * @param base number of the version it was begun from
 * @param powers which powers each subdistrict has, one line each
 * @param looked whether it was asked which open cases it would treat otherwise
 */
public record EditPage(
    List<Row> rows,
    List<Choice> areas,
    List<Choice> categories,
    List<Choice> units,
    int base,
    String powers,
    String reason,
    boolean looked,
    String touched,
    List<String> cases) {

  /**
   * The fields of one row.
   *
   * @param number 1, 2, 3 …; empty for a new one
   */
  public record Row(
      String number, Fields typed, List<Choice> kinds, List<Choice> hours, List<Choice> powers) {}

  /** What stands in the fields that are typed. */
  public record Fields(
      String key, String area, String category, String unit, String normal, String urgent) {}
}
