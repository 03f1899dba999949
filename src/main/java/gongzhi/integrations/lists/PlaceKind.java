package gongzhi.integrations.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists with which a place begins, in the order in which they are brought in. */
enum PlaceKind {
  DIVISIONS("code", "name", "level", "parent_code"),
  GROUND("code", "name", "level", "parent_code"),
  ORGANISATIONS("kind", "area", "name"),
  STAFF("role", "area", "name", "phone", "basis");

  private final List<String> columns;

  PlaceKind(String... columns) {
    this.columns = List.of(columns);
  }

  static Optional<PlaceKind> named(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** Refuses a list without one of the columns. */
  void requireColumns(List<String> names) {
    if (!names.containsAll(columns)) {
      throw new Unusable(
          "The first line names %s; it must name %s."
              .formatted(String.join(",", names), String.join(",", columns)));
    }
  }
}
