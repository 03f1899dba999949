package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.Worklist.Line;
import gongzhi.site.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as a table for spreadsheets: UTF-8 with its mark, and nothing that starts a formula. */
final class WorklistCsv {

  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n|";

  private WorklistCsv() {}

  static byte[] of(List<Line> lines, Words words) {
    Stream<String> head =
        Stream.of("no", "title", "community", "category", "channel", "status", "due")
            .map(column -> words.of("desk.csv." + column));
    return Stream.concat(Stream.of(row(head)), lines.stream().map(line -> row(cells(line))))
        .collect(Collectors.joining("\r\n", MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> cells(Line line) {
    return Stream.of(
            Stream.of(line.no(), line.title()),
            line.facts().stream(),
            Stream.of(line.status().words(), line.due() == null ? "" : line.due().words()))
        .flatMap(cells -> cells);
  }

  private static String row(Stream<String> cells) {
    return cells.map(WorklistCsv::cell).collect(Collectors.joining(","));
  }

  /** A leading sign that a spreadsheet would calculate is kept as text by an apostrophe. */
  static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
