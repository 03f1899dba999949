package gongzhi.shared.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One piece of a pack file, which remembers the line it came from. */
public sealed interface PackNode {

  Line at();

  /** What it is, in words for a message. */
  String kind();

  /** A line of a file, counted from one. */
  record Line(String file, int number) {

    @Override
    public String toString() {
      return file + ":" + number;
    }
  }

  /** Keys with values, in the order of the file. */
  record Branch(Line at, Map<String, PackNode> entries) implements PackNode {

    public Branch {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A list; {@code replaces} says that it takes the place of the default's list. */
  record Items(Line at, boolean replaces, List<PackNode> items) implements PackNode {

    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** One value as written; no text means that the value is explicitly absent. */
  record Leaf(Line at, @Nullable String text) implements PackNode {

    @Override
    public String kind() {
      return text == null ? "nothing" : "'" + text + "'";
    }
  }
}
