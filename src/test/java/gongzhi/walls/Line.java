package gongzhi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the table: a door and what everybody gets at it.
 *
 * @param key method, address and parameters that tell it from its twin: {@code POST /files}
 * @param about what it is tried with: a case at some station of its path, or {@code -}
 */
record Line(String key, String about, Map<Person, Cell> cells) {

  private static final Path TABLE = Path.of("src/test/resources/walls/handlers.txt");

  /** A door that exists in the demonstration only. */
  private static final String DEMONSTRATION = "demo";

  /** The table, without the doors of the demonstration. */
  static List<Line> all() {
    try {
      List<String> lines =
          Files.readAllLines(TABLE).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      requireHeading(words(lines.getFirst()));
      return lines.stream()
          .skip(1)
          .map(Line::of)
          .filter(line -> !line.about.equals(DEMONSTRATION))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String method() {
    return key.split(" ")[0];
  }

  String pattern() {
    return key.split(" ")[1];
  }

  boolean isUnsafe() {
    return !method().equals("GET");
  }

  boolean isAboutACase() {
    return !about.equals("-") && !about.equals("photo") && !removes();
  }

  /** Whether whoever is let through is gone afterwards. */
  boolean removes() {
    return about.equals("leave");
  }

  /** Whether the address carries the secret of a receipt, which anybody may hold. */
  boolean isByReceipt() {
    return pattern().startsWith("/t/") || pattern().startsWith("/report/done/");
  }

  /** Whether somebody may come out of it signed in or out. */
  boolean changesSessions() {
    return isUnsafe() && pattern().matches("/(login|logout|desk/login|me/sessions).*");
  }

  @Override
  public String toString() {
    return key;
  }

  Cell cell(Person person) {
    return Objects.requireNonNull(cells.get(person));
  }

  private static void requireHeading(List<String> words) {
    assertThat(words.subList(3, words.size())) // after "method address with"
        .as("the columns of the table")
        .isEqualTo(Arrays.stream(Person.values()).map(Person::heading).toList());
  }

  private static Line of(String text) {
    List<String> words = words(text);
    boolean twin = words.get(2).startsWith("?");
    int cells = twin ? 4 : 3;
    assertThat(words).as(text).hasSize(cells + Person.values().length);
    Map<Person, Cell> all = new EnumMap<>(Person.class);
    for (Person person : Person.values()) {
      all.put(person, Cell.of(words.get(cells + person.ordinal())));
    }
    return new Line(String.join(" ", words.subList(0, cells - 1)), words.get(cells - 1), all);
  }

  private static List<String> words(String text) {
    return new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
  }
}
