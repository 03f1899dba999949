package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.Worklist.Line;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of cases as a table for spreadsheets. */
final class WorklistCsv {

  private static final List<String> COLUMNS =
      List.of("no", "title", "community", "category", "kind", "channel", "status", "due");

  private WorklistCsv() {}

  /** The lines, and the rows they were made of in the same order. */
  static byte[] of(List<Line> lines, List<WorkRow> rows, TimeWords times) {
    Words words = times.words();
    List<String> head = COLUMNS.stream().map(column -> words.of("desk.csv." + column)).toList();
    return Csv.of(
        Stream.concat(
                Stream.of(head),
                IntStream.range(0, lines.size())
                    .mapToObj(at -> cells(lines.get(at), times.iso(rows.get(at).dueAt()))))
            .toList());
  }

  private static List<String> cells(Line line, String due) {
    return Stream.of(
            Stream.of(line.no(), line.title()),
            line.facts().stream(),
            Stream.of(line.status().words(), line.due() == null ? "" : due))
        .flatMap(cells -> cells)
        .toList();
  }
}
