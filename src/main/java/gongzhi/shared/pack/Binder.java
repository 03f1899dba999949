package gongzhi.shared.pack;

import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import gongzhi.shared.pack.PackNode.Line;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns trees into records, lists, maps and values. A fault yields null and is noted; reading goes
 * on, so that all faults are told together. The caller refuses before anybody sees a null.
 */
public final class Binder {

  private final Faults faults;
  private final boolean forgiving;

  /**
   * @param forgiving whether an unknown key is passed over, as in what was stored long ago
   */
  public Binder(Faults faults, boolean forgiving) {
    this.faults = faults;
    this.forgiving = forgiving;
  }

  /** The record of one mapping. */
  public <T> T bind(PackNode node, Class<T> type) {
    return type.cast(certain(value(node, type)));
  }

  /** The records of a list of mappings. */
  public <T> List<T> bindAll(PackNode node, Class<T> type) {
    List<T> all = new ArrayList<>();
    certain(list(node, type)).forEach(item -> all.add(type.cast(item)));
    return Collections.unmodifiableList(all);
  }

  private <T> T certain(@Nullable T bound) {
    faults.refuseIfAny();
    return Objects.requireNonNull(bound);
  }

  @Nullable Object value(PackNode node, Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class ? map(node, of[0], of[1]) : list(node, of[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (node instanceof Leaf leaf) {
      return scalar(leaf, plain);
    }
    if (node instanceof Branch branch && plain.isRecord()) {
      return new RecordBinder(this, faults, forgiving).bind(branch, plain);
    }
    return wrong(node, Scalars.expected(plain));
  }

  private @Nullable Object scalar(Leaf leaf, Class<?> type) {
    String text = leaf.text();
    if (text == null || (type.isRecord() && !Scalars.reads(type))) {
      return wrong(leaf, Scalars.expected(type));
    }
    try {
      return Scalars.parse(text, type);
    } catch (IllegalArgumentException e) {
      return wrong(leaf, Scalars.expected(type));
    }
  }

  private @Nullable List<Object> list(PackNode node, Type of) {
    if (!(node instanceof Items list)) {
      wrong(node, "a list");
      return null;
    }
    List<Object> result = new ArrayList<>();
    for (PackNode item : list.items()) {
      Object bound = value(item, of);
      if (bound != null) {
        result.add(bound);
      }
    }
    return Collections.unmodifiableList(result);
  }

  private @Nullable Map<Object, Object> map(PackNode node, Type keys, Type values) {
    if (!(node instanceof Branch branch)) {
      wrong(node, "a mapping");
      return null;
    }
    Map<Object, Object> result = new LinkedHashMap<>();
    branch.entries().forEach((key, child) -> put(result, key, keys, child, values));
    return Collections.unmodifiableMap(result);
  }

  private void put(Map<Object, Object> result, String key, Type keys, PackNode child, Type values) {
    Object boundKey = value(new Leaf(child.at(), key), keys);
    Object bound = isAbsent(child) ? null : value(child, values);
    if (boundKey != null && bound != null) {
      result.put(boundKey, bound);
    }
  }

  static boolean isAbsent(@Nullable PackNode node) {
    return node == null || (node instanceof Leaf leaf && leaf.text() == null);
  }

  private @Nullable Object wrong(PackNode node, String expectation) {
    Line at = node.at();
    faults.add(at, "expected " + expectation + ", found " + node.kind());
    return null;
  }
}
