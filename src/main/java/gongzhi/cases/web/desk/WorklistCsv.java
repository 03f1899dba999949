package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.Worklist.Line;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import java.util.List;
import java.util.stream.Stream;

/** A list of cases as a table for spreadsheets. */
final class WorklistCsv {

  private static final List<String> COLUMNS =
      List.of("no", "title", "community", "category", "kind", "channel", "status", "due");

  private WorklistCsv() {}

  static byte[] of(List<Line> lines, Words words) {
    List<String> head = COLUMNS.stream().map(column -> words.of("desk.csv." + column)).toList();
    return Csv.of(Stream.concat(Stream.of(head), lines.stream().map(WorklistCsv::cells)).toList());
  }

  private static List<String> cells(Line line) {
    return Stream.of(
            Stream.of(line.no(), line.title()),
            line.facts().stream(),
            Stream.of(line.status().words(), line.due() == null ? "" : line.due().words()))
        .flatMap(cells -> cells)
        .toList();
  }
}
