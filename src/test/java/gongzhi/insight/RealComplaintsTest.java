package gongzhi.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped keywords on 4,326 real messages, where the data is at hand. */
class RealComplaintsTest {

  private static final String STREAM = "complaints_taidi2020/messages_stream.csv.gz";

  private static List<String> messages = List.of();

  @BeforeAll
  static void the_data_is_here() throws IOException {
    String data = System.getenv("GONGZHI_DATA");
    assumeTrue(data != null, "GONGZHI_DATA is not set, so real messages are not tried");
    Path stream = Path.of(data).resolve(STREAM);
    try (var reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(stream)), StandardCharsets.UTF_8)) {
      messages =
          rows(reader).stream().map(row -> row.get("title") + "，" + row.get("body")).toList();
    }
  }

  @Test
  void nearly_every_message_gets_a_suggestion() throws IOException {
    CategorySuggester suggester = CategorySuggester.of(keywords());

    long suggested = messages.stream().filter(text -> !suggester.suggest(text).isEmpty()).count();

    assertThat(messages).hasSizeGreaterThan(4000);
    assertThat(suggested * 100 / messages.size()).isGreaterThanOrEqualTo(95);
  }

  @Test
  void masking_leaves_no_mobile_number_in_any_message() {
    assertThat(messages.stream().map(Masking::of))
        .noneMatch(text -> text.matches("(?s).*(?<!\\d)1[3-9]\\d{9}(?!\\d).*"));
  }

  static Map<String, List<String>> keywords() throws IOException {
    Map<String, List<String>> keywords = new HashMap<>();
    try (var reader = Files.newBufferedReader(Path.of("places/default/categories.csv"))) {
      rows(reader)
          .forEach(row -> keywords.put(row.get("code"), List.of(row.get("keywords[]").split(";"))));
    }
    return keywords;
  }

  private static List<CSVRecord> rows(Reader reader) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(reader)
        .getRecords();
  }
}
