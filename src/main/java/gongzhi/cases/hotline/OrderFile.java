package gongzhi.cases.hotline;

import gongzhi.shared.Rejection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a file of the hotline: CSV in UTF-8 with a head line, in Chinese or English. */
final class OrderFile {

  /** What a clerk looks through at one sitting; more go in a second file. */
  static final int MOST = 500;

  private static final int BYTES_MAX = 2_000_000;

  /** Each column by the names that lists give it. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("no", List.of("工单编号", "工单号", "no", "order")),
          Map.entry("words", List.of("诉求内容", "内容", "words")),
          Map.entry("area", List.of("区划代码", "area")),
          Map.entry("address", List.of("地址", "详细地址", "address")),
          Map.entry("category", List.of("类别", "category")),
          Map.entry("kind", List.of("诉求类型", "类型", "kind")),
          Map.entry("phone", List.of("联系电话", "电话", "phone")),
          Map.entry("name", List.of("姓名", "称呼", "name")),
          Map.entry("urgent", List.of("紧急", "urgent")),
          Map.entry("said", List.of("受理时间", "said")));

  private OrderFile() {}

  /** The orders in the order of the file; refuses a file that is none. */
  static List<WorkOrder> read(byte[] content) {
    if (content.length == 0) {
      throw Rejection.invalid("hotline.no-file");
    }
    if (content.length > BYTES_MAX) {
      throw Rejection.invalid("hotline.too-big", MOST);
    }
    try (CSVParser rows = format().parse(new StringReader(text(content)))) {
      requireOnce(rows);
      require(rows, "no");
      require(rows, "words");
      return orders(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw Rejection.invalid("hotline.unreadable");
    }
  }

  private static List<WorkOrder> orders(CSVParser rows) {
    List<WorkOrder> orders = new ArrayList<>();
    try {
      for (CSVRecord row : rows) {
        if (orders.size() == MOST) {
          throw Rejection.invalid("hotline.too-big", MOST);
        }
        orders.add(order(row));
      }
      return orders;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw Rejection.invalid("hotline.broken-line", rows.getCurrentLineNumber());
    }
  }

  private static CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL) // Told by requireOnce, in its words.
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') >= 0) {
        throw Rejection.invalid("hotline.unreadable");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw Rejection.invalid("hotline.not-utf8");
    }
  }

  /** Of two columns of one meaning nobody knows which is meant. */
  private static void requireOnce(CSVParser rows) {
    NAMES.forEach(
        (column, names) -> {
          if (rows.getHeaderNames().stream().filter(names::contains).count() > 1) {
            throw Rejection.invalid("hotline.column-twice", names.getFirst());
          }
        });
  }

  private static void require(CSVParser rows, String column) {
    List<String> names = Objects.requireNonNull(NAMES.get(column));
    if (names.stream().noneMatch(rows.getHeaderNames()::contains)) {
      throw Rejection.invalid("hotline.column-missing", names.getFirst());
    }
  }

  private static WorkOrder order(CSVRecord row) {
    return new WorkOrder(
        row.getRecordNumber() + 1,
        cell(row, "no"),
        cell(row, "words"),
        cell(row, "area"),
        cell(row, "address"),
        cell(row, "category"),
        cell(row, "kind"),
        cell(row, "phone"),
        cell(row, "name"),
        WorkOrder.yes(cell(row, "urgent")),
        cell(row, "said"));
  }

  private static String cell(CSVRecord row, String column) {
    return Objects.requireNonNull(NAMES.get(column)).stream()
        .filter(row::isSet)
        .findFirst()
        .map(row::get)
        .map(text -> text.startsWith("'") ? text.substring(1) : text)
        .orElse("");
  }
}
