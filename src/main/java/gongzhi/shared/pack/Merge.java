package gongzhi.shared.pack;

import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays what a place says over what the default says. */
public final class Merge {

  /** What tells the items of a list apart; a table of codes has its code. */
  private static final List<String> KEYS = List.of("key", "code");

  private Merge() {}

  /** The layers as one tree, later ones over earlier ones. There is at least one. */
  public static PackNode of(List<PackNode> layers) {
    return layers.stream().reduce(Merge::over).orElseThrow();
  }

  private static PackNode over(PackNode base, PackNode own) {
    if (base instanceof Branch under && own instanceof Branch above) {
      return new Branch(above.at(), merged(under.entries(), above.entries()));
    }
    if (base instanceof Items under && own instanceof Items above && mergeByKey(under, above)) {
      Map<String, PackNode> items = merged(byKey(under), byKey(above));
      return new Items(above.at(), false, new ArrayList<>(items.values()));
    }
    return own;
  }

  private static Map<String, PackNode> merged(
      Map<String, PackNode> under, Map<String, PackNode> above) {
    Map<String, PackNode> result = new LinkedHashMap<>(under);
    above.forEach((key, node) -> result.merge(key, node, Merge::over));
    return result;
  }

  private static boolean mergeByKey(Items under, Items above) {
    return !above.replaces() && allHaveKeys(under) && allHaveKeys(above);
  }

  private static boolean allHaveKeys(Items list) {
    return list.items().stream().allMatch(item -> keyOf(item) != null)
        && byKey(list).size() == list.items().size();
  }

  private static Map<String, PackNode> byKey(Items list) {
    Map<String, PackNode> result = new LinkedHashMap<>();
    list.items().forEach(item -> result.put(String.valueOf(keyOf(item)), item));
    return result;
  }

  private static @Nullable String keyOf(PackNode item) {
    if (item instanceof Branch branch) {
      for (String key : KEYS) {
        if (branch.entries().get(key) instanceof Leaf leaf && leaf.text() != null) {
          return leaf.text();
        }
      }
    }
    return null;
  }
}
