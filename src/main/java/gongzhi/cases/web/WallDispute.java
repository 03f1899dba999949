package gongzhi.cases.web;

import gongzhi.site.Words;
import gongzhi.transparency.echo.EchoSheet;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
  private static final int CENTURY = 2000;
  private static final int MONTHS = 12;

  static final WallDispute NONE = new WallDispute(null, "", "", null);

  WallDispute {
    sheet = sheet != null && sheet.matches("[A-Z]{1,6}-[0-9]{4}-[0-9]{1,6}") ? sheet : "";
    list = list != null && LISTS.contains(list) ? list : "";
  }

  /** The month that the number of the sheet names; empty for none. */
  Optional<YearMonth> month() {
    String written = sheet.isEmpty() ? "0000" : sheet.split("-")[1];
    int month = Integer.parseInt(written.substring(2));
    return month < 1 || month > MONTHS
        ? Optional.empty()
        : Optional.of(YearMonth.of(CENTURY + Integer.parseInt(written.substring(0, 2)), month));
  }

  /** The same of a sheet that hangs, without a line that is not on it. */
  WallDispute on(EchoSheet found) {
    int lines =
        switch (list) {
          case "issues" -> found.issues().lines().size();
          case "needs" -> found.needs().lines().size();
          case "done" -> found.done().lines().size();
          default -> 0;
        };
    return line != null && line >= 1 && line <= lines ? this : new WallDispute(in, sheet, "", null);
  }

  boolean isSaid() {
    return in != null && !sheet.isEmpty();
  }

  /** How the report begins: which sheet it is about, and which line of it. */
  String opening(Words words) {
    if (line == null || list.isEmpty()) {
      return words.of("report.disputes-sheet", sheet);
    }
    return words.of("report.disputes-line", sheet, words.of("echo." + list), line);
  }
}
