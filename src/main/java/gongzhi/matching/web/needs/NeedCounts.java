package gongzhi.matching.web.needs;

import java.util.List;

/**
 * What was needed, given and done in a month, ready to print.
 *
 * @param month as its field has it: 2026-11
 */
public record NeedCounts(
    String name, String month, String file, List<String> heads, List<Row> areas, List<Row> units) {

  /** One community or unit. */
  public record Row(String name, List<String> numbers) {}
}
