package gongzhi.shared.pack;

import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tree as one line of JSON with sorted keys. JSON is YAML too, so the same reader reads it. */
public final class CanonicalText {

  private CanonicalText() {}

  /** The text of the tree; comments, layout and explicitly absent values are gone. */
  public static String of(PackNode node) {
    return switch (node) {
      case Leaf leaf -> quoted(leaf.text());
      case Items list ->
          list.items().stream().map(CanonicalText::of).collect(Collectors.joining(", ", "[", "]"));
      case Branch branch ->
          new TreeMap<>(branch.entries())
              .entrySet().stream()
                  .filter(entry -> !isAbsent(entry.getValue()))
                  .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
                  .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static boolean isAbsent(PackNode node) {
    return node instanceof Leaf leaf && leaf.text() == null;
  }

  private static String quoted(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> append(json, (char) c));
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char c) {
    if (c == '"' || c == '\\') {
      json.append('\\').append(c);
    } else if (c < ' ') {
      json.append("\\u%04x".formatted((int) c));
    } else {
      json.append(c);
    }
  }
}
