package gongzhi.site.parts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets: UTF-8 with its mark, every cell quoted, and nothing a spreadsheet would
 * calculate.
 */
public final class Csv {

  /** What a file begins with, so that spreadsheets read it as UTF-8. */
  public static final String MARK = "\uFEFF";

  /** Signs that begin a formula, also in full width. */
  private static final String FORMULA = "=+-@\t\r\n|＝＋－＠";

  private Csv() {}

  /** The file; the first row is the head. */
  public static byte[] of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A leading sign that a spreadsheet would calculate is kept as text by an apostrophe. */
  public static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
