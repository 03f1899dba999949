package gongzhi.territory.divisions;

import gongzhi.territory.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The real codes and names that ship with the program: five districts with their ancestors, down to
 * committees, statistics bureau edition of 2021. Codes are written without the trailing zeros, so
 * their length is their level and their beginning is their parent.
 */
final class ShippedDivisions {

  private static final String FILE = "/divisions/nbs-2021.csv";

  private static final Map<Integer, Level> LEVEL_BY_LENGTH =
      Map.of(
          2, Level.PROVINCE,
          4, Level.CITY,
          6, Level.DISTRICT,
          9, Level.SUBDISTRICT,
          12, Level.COMMUNITY);

  private static final Map<Integer, Integer> PARENT_LENGTH = Map.of(4, 2, 6, 4, 9, 6, 12, 9);

  private ShippedDivisions() {}

  /** The district with this six-digit code, what it lies in and what lies in it. */
  static List<DivisionRow> around(String district) {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ShippedDivisions.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .filter(cells -> cells[0].startsWith(district) || district.startsWith(cells[0]))
          .map(cells -> row(cells[0], cells[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DivisionRow row(String code, String name) {
    Level level = Objects.requireNonNull(LEVEL_BY_LENGTH.get(code.length()));
    Integer parent = PARENT_LENGTH.get(code.length());
    String parentCode = parent == null ? "" : padded(code.substring(0, parent));
    return new DivisionRow(0, padded(code), name, level, parentCode);
  }

  static String padded(String code) {
    return code + "0".repeat(12 - code.length());
  }
}
