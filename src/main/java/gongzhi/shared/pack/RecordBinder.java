package gongzhi.shared.pack;

import gongzhi.shared.Rejection;
import gongzhi.shared.pack.PackNode.Branch;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Binds one mapping to one record: a key for each component, the record's own checks last. */
final class RecordBinder {

  private final Binder values;
  private final Faults faults;
  private final boolean forgiving;

  RecordBinder(Binder values, Faults faults, boolean forgiving) {
    this.values = values;
    this.faults = faults;
    this.forgiving = forgiving;
  }

  @Nullable Object bind(Branch branch, Class<?> type) {
    int before = faults.count();
    RecordComponent[] components = type.getRecordComponents();
    if (!forgiving) {
      refuseUnknownKeys(branch, Arrays.stream(components).map(RecordBinder::keyOf).toList());
    }
    @Nullable Object[] arguments =
        Arrays.stream(components).map(component -> argument(branch, component)).toArray();
    return faults.count() == before ? build(branch, type, arguments) : null;
  }

  private void refuseUnknownKeys(Branch branch, List<String> known) {
    branch
        .entries()
        .forEach(
            (key, child) -> {
              if (!known.contains(key)) {
                faults.add(
                    child.at(),
                    "unknown key '%s', expected one of %s"
                        .formatted(key, String.join(", ", known)));
              }
            });
  }

  private @Nullable Object argument(Branch branch, RecordComponent component) {
    PackNode child = branch.entries().get(keyOf(component));
    if (child != null && !Binder.isAbsent(child)) {
      return values.value(child, component.getGenericType());
    }
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      faults.add(branch.at(), "expected a value for '" + keyOf(component) + "'");
    }
    return null;
  }

  private @Nullable Object build(Branch branch, Class<?> type, @Nullable Object[] arguments) {
    try {
      return canonical(type).newInstance(arguments);
    } catch (InvocationTargetException e) {
      refused(branch, type, e.getCause() == null ? e : e.getCause());
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no usable constructor in " + type, e);
    }
  }

  /** The message of a rejection is a key without words here, so the type says what it expects. */
  private void refused(Branch branch, Class<?> type, Throwable refusal) {
    if (refusal instanceof Rejection) {
      faults.add(
          branch.at(),
          "expected %s, found %s".formatted(Scalars.expected(type), CanonicalText.of(branch)));
      return;
    }
    String words = String.valueOf(refusal.getMessage());
    faults.add(lineOf(branch, words), "out of range: " + words);
  }

  /** The line of the key that the refusal begins with; the line of the mapping for any other. */
  private static PackNode.Line lineOf(Branch branch, String refusal) {
    PackNode named = branch.entries().get(refusal.split(" ", 2)[0]);
    return named == null ? branch.at() : named.at();
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }

  /** {@code leadRole} is written {@code lead-role}. */
  private static String keyOf(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
