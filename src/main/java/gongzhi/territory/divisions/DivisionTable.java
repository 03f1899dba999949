package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.Level;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of one table, widest level first, and those that could not be read. Filled line by
 * line, whatever their order.
 */
public final class DivisionTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What the head line names, in this order. */
  public static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");

  private final Map<Level, Map<DivisionKey, DivisionRow>> rows = new EnumMap<>(Level.class);
  private final List<Outcome.Refused> refused = new ArrayList<>();

  /** Reads a CSV file, also a gzipped one, line by line; refuses one without the four columns. */
  static DivisionTable read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = isZipped(file) ? new GZIPInputStream(bytes) : bytes;
        Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(text)) {
      if (!parser.getHeaderNames().containsAll(COLUMNS)) {
        throw Rejection.invalid("divisions.columns", String.join(",", COLUMNS));
      }
      DivisionTable table = new DivisionTable();
      parser.forEach(table::add);
      return table;
    }
  }

  /**
   * One more line, as it is written. What cannot be read is kept among the refused.
   *
   * @param line where it stands in the file, the head line being 1
   */
  public void add(long line, List<String> cells) {
    try {
      add(new DivisionRow(line, cells.get(0), cells.get(1), level(cells.get(2)), cells.get(3)));
    } catch (Rejection e) {
      refused.add(new Outcome.Refused(line, cells.getFirst(), e));
    }
  }

  /** How many lines can be used. */
  public int size() {
    return rows.values().stream().mapToInt(Map::size).sum();
  }

  /** A table from rows that are known to be in order. */
  static DivisionTable of(Collection<DivisionRow> rows) {
    DivisionTable table = new DivisionTable();
    rows.forEach(table::add);
    return table;
  }

  /** Rows level by level, so that parents come first whatever the order in the file. */
  List<DivisionRow> rows() {
    return rows.values().stream().flatMap(level -> level.values().stream()).toList();
  }

  List<Outcome.Refused> refused() {
    return refused;
  }

  private void add(CSVRecord line) {
    try {
      if (line.size() < COLUMNS.size()) {
        throw Rejection.invalid("divisions.cells", line.size());
      }
      add(row(line));
    } catch (Rejection e) {
      refused.add(new Outcome.Refused(line.getRecordNumber() + 1, line.get(0), e));
    }
  }

  private void add(DivisionRow row) {
    var level = rows.computeIfAbsent(row.level(), each -> new LinkedHashMap<>());
    if (level.putIfAbsent(row.key(), row) != null) {
      refused.add(
          new Outcome.Refused(
              row.line(), row.code(), Rejection.invalid("divisions.twice", row.code())));
    }
  }

  private static DivisionRow row(CSVRecord line) {
    return new DivisionRow(
        line.getRecordNumber() + 1,
        line.get("code").strip(),
        line.get("name").strip(),
        level(line.get("level").strip()),
        line.get("parent_code").strip());
  }

  private static Level level(String number) {
    if (!number.matches("[1-5]")) {
      throw Rejection.invalid("territory.unknown-level", number);
    }
    return Level.ofTable(Integer.parseInt(number));
  }

  private static boolean isZipped(Path file) {
    return file.toString().endsWith(".gz");
  }
}
