package gongzhi.cases.web;

import gongzhi.site.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an echo wall somebody disputes, as the link beside it says. What is not of its form
 * counts as not said.
 *
 * @param in the community; null where the link comes from no wall
 * @param sheet number on the sheet, such as {@code HYB-2610-0007}
 * @param list one of the three lists; empty for the whole sheet
 * @param line its line, counted from one
 */
record WallDispute(@Nullable Long in, String sheet, String list, @Nullable Integer line) {

  private static final List<String> LISTS = List.of("issues", "needs", "done");
  private static final int LINES_MAX = 1000;

  WallDispute {
    sheet = sheet != null && sheet.matches("[A-Z]{1,6}-[0-9]{4}-[0-9]{1,6}") ? sheet : "";
    list = list != null && LISTS.contains(list) ? list : "";
  }

  boolean isSaid() {
    return in != null && !sheet.isEmpty();
  }

  /** How the report begins: which sheet it is about, and which line of it. */
  String opening(Words words) {
    if (line == null || line < 1 || line > LINES_MAX || list.isEmpty()) {
      return words.of("report.disputes-sheet", sheet);
    }
    return words.of("report.disputes-line", sheet, words.of("echo." + list), line);
  }
}
