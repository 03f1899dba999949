package gongzhi.shared.pack;

import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tree as one line of YAML with sorted keys. Its lists say that they replace any other. */
public final class CanonicalText {

  private CanonicalText() {}

  /** The text of the tree; comments, layout and explicitly absent values are gone. */
  public static String of(PackNode node) {
    return switch (node) {
      case Leaf leaf -> quoted(leaf.text());
      case Items list ->
          list.items().stream()
              .map(CanonicalText::of)
              .collect(Collectors.joining(", ", "!replace [", "]"));
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
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (c < ' ') {
      quoted.append("\\u%04x".formatted((int) c));
    } else {
      quoted.append(c);
    }
  }
}
