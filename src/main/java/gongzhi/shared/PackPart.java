package gongzhi.shared;

import gongzhi.shared.pack.PackNode;
import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One piece of a pack as it is written, with its key and the line it came from: for checks that
 * hold names against each other, also where the rest of the file has faults.
 */
public final class PackPart {

  private static final String ANY = "*";

  private final String key;
  private final PackNode node;

  PackPart(String key, PackNode node) {
    this.key = key;
    this.node = node;
  }

  /** The key it stands under; the position, from 0, for an item of a list. */
  public String key() {
    return key;
  }

  /** The value as written; empty for a list, a mapping and what is explicitly absent. */
  public Optional<String> text() {
    return node instanceof Leaf leaf ? Optional.ofNullable(leaf.text()) : Optional.empty();
  }

  /** Everything at this path below; {@code *} stands for every key or item. */
  public List<PackPart> parts(String... path) {
    Stream<PackPart> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(part -> part.below(step));
    }
    return found.toList();
  }

  /** A fault at this line, in the form of all others. */
  public String fault(String expectation) {
    return node.at() + ": " + expectation;
  }

  /** A fault when something is written here and it is none of the known names. */
  public Optional<String> unless(Collection<String> known, String expected) {
    return text()
        .filter(name -> !known.contains(name))
        .map(name -> fault("expected %s, found '%s'".formatted(expected, name)));
  }

  private Stream<PackPart> below(String step) {
    return switch (node) {
      case Branch branch -> named(branch.entries(), step);
      case Items items when step.equals(ANY) -> numbered(items.items());
      default -> Stream.empty();
    };
  }

  private static Stream<PackPart> named(Map<String, PackNode> entries, String step) {
    return entries.entrySet().stream()
        .filter(entry -> step.equals(ANY) || step.equals(entry.getKey()))
        .filter(entry -> !isAbsent(entry.getValue()))
        .map(entry -> new PackPart(entry.getKey(), entry.getValue()));
  }

  private static Stream<PackPart> numbered(List<PackNode> items) {
    List<PackPart> parts = new ArrayList<>();
    items.forEach(item -> parts.add(new PackPart(String.valueOf(parts.size()), item)));
    return parts.stream();
  }

  private static boolean isAbsent(PackNode node) {
    return node instanceof Leaf leaf && leaf.text() == null;
  }
}
