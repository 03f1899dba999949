package gongzhi.cases.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/**
 * One invented key matter (重点事项) for a handover meeting.
 *
 * @param held whether its meeting was held, or is still prepared
 * @param demand what the meeting asks of the unit
 */
record KeyMatter(boolean held, String words, String demand) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  static List<KeyMatter> all() {
    try (Reader file =
            new InputStreamReader(
                Objects.requireNonNull(KeyMatter.class.getResourceAsStream("/demo/handover.csv")),
                StandardCharsets.UTF_8);
        var rows = FORMAT.parse(file)) {
      return rows.stream()
          .map(
              row ->
                  new KeyMatter(
                      row.get("meeting").equals("held"), row.get("words"), row.get("demand")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
