package gongzhi.integrations.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by the names in the first line; a missing column is like an empty cell.
 *
 * @param number of the row, 1 for the first after the names
 * @param unnamed how many cells stand after the last name
 */
record Cells(long number, Map<String, String> byName, int unnamed) {

  /** What a decoder writes for bytes that are no UTF-8. */
  private static final String UNREADABLE = "\uFFFD";

  static Cells of(CSVRecord row) {
    int names = row.getParser().getHeaderNames().size();
    return new Cells(row.getRecordNumber(), row.toMap(), Math.max(0, row.size() - names));
  }

  /** Refuses a row of which a part would be lost. */
  void requireWhole() {
    if (unnamed > 0) {
      throw new Unusable("The row has more cells than names; put words with commas in quotes");
    }
    if (byName.values().stream().anyMatch(cell -> cell != null && cell.contains(UNREADABLE))) {
      throw new Unusable("The row is not written in UTF-8; save the file as CSV UTF-8");
    }
  }

  String text(String name) {
    return Objects.requireNonNullElse(byName.get(name), "").strip();
  }

  /** The cells that say something, in this order. */
  String joined(String between, String... names) {
    return Stream.of(names)
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(between));
  }

  /** The number in this cell; null for an empty one, and for 0, which lists write for unknown. */
  @Nullable Double coordinate(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      return number == 0 ? null : number;
    } catch (NumberFormatException e) {
      throw new Unusable("The column %s holds no number: %s".formatted(name, text));
    }
  }

  @Nullable Long whole(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Unusable("The column %s holds no whole number: %s".formatted(name, text));
    }
  }

  /** The key of the row: by its own name where it has one, else by its number and content. */
  String key(String source, String id) {
    String known = id.isEmpty() ? number + "\n" + byName : id;
    return "import-" + hash(source + "\n" + known).substring(0, 40);
  }

  static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
