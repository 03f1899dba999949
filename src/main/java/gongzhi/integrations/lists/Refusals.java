package gongzhi.integrations.lists;

import gongzhi.shared.Rejection;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of a list that were refused, and why. */
final class Refusals {

  private final Words words;
  private final Map<Long, String> byRow = new TreeMap<>();

  Refusals() throws IOException {
    words = new Phrasebook().in(Language.ENGLISH);
  }

  /**
   * @param row 1 for the first after the names
   */
  void add(long row, Rejection reason) {
    byRow.put(row, words.of(String.valueOf(reason.getMessage()), reason.arguments().toArray()));
  }

  void add(long row, String reason) {
    byRow.put(row, reason);
  }

  long count() {
    return byRow.size();
  }

  /** How many rows were refused for each reason; what differs between rows is left out. */
  Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>();
    byRow
        .values()
        .forEach(reason -> reasons.merge(reason.replaceAll("“.*?”", "“…”"), 1L, Long::sum));
    return reasons;
  }

  /** Writes the refused rows as they stand in the list, with number and reason in front. */
  void write(Path list, Path report) throws IOException {
    Files.deleteIfExists(report);
    if (byRow.isEmpty()) {
      return;
    }
    try (ListFile rows = ListFile.open(list);
        BufferedWriter out = Files.newBufferedWriter(report)) {
      List<String> names = new ArrayList<>(List.of("row", "reason"));
      names.addAll(rows.columns());
      line(out, names);
      for (Optional<CSVRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        String reason = byRow.get(row.get().getRecordNumber());
        if (reason != null) {
          List<String> cells =
              new ArrayList<>(List.of(String.valueOf(row.get().getRecordNumber()), reason));
          cells.addAll(row.get().toList());
          line(out, cells);
        }
      }
    }
  }

  private static void line(BufferedWriter out, List<String> cells) throws IOException {
    out.write(CSVFormat.RFC4180.format(cells.toArray()) + "\r\n");
  }
}
