package gongzhi.cases.demo;

import gongzhi.cases.path.CaseAct;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One invented matter.
 *
 * @param daysAgo when it was reported
 * @param until the last thing that happened to it
 */
record Story(int daysAgo, CaseAct until, boolean anonymous, String words) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** All of them, oldest first. */
  static List<Story> all() {
    try (Reader file =
            new InputStreamReader(
                Objects.requireNonNull(Story.class.getResourceAsStream("/demo/cases.csv")),
                StandardCharsets.UTF_8);
        var rows = FORMAT.parse(file)) {
      return rows.stream().map(Story::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story of(CSVRecord row) {
    return new Story(
        Integer.parseInt(row.get("days-ago")),
        CaseAct.valueOf(row.get("until")),
        Boolean.parseBoolean(row.get("anonymous")),
        row.get("words"));
  }
}
