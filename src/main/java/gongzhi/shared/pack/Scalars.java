package gongzhi.shared.pack;

import gongzhi.shared.Written;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads one written value as the type a record asks for. Besides the types listed here and enums
 * (written {@code in-progress}), every type with a static {@code parse(String)} can be read.
 */
final class Scalars {

  private record Reading(String expected, Function<String, Object> parse) {}

  private static final Reading WHOLE = new Reading("a whole number", Integer::valueOf);
  private static final Reading LONG = new Reading("a whole number", Long::valueOf);
  private static final Reading NUMBER = new Reading("a number", Scalars::finite);
  private static final Reading FLAG = new Reading("true or false", Scalars::flag);

  private static final Map<Class<?>, Reading> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, new Reading("a text", text -> text)),
          Map.entry(int.class, WHOLE),
          Map.entry(Integer.class, WHOLE),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(LocalDate.class, time("a date such as 2026-05-01", LocalDate::parse)),
          Map.entry(LocalTime.class, time("a time such as 08:30", LocalTime::parse)),
          Map.entry(MonthDay.class, time("a day such as --05-01", MonthDay::parse)));

  private Scalars() {}

  /** What the type wants to see, in words for a message. */
  static String expected(Class<?> type) {
    Reading known = KNOWN.get(type);
    if (known != null) {
      return known.expected();
    }
    Written written = type.getAnnotation(Written.class);
    if (written != null) {
      return written.value();
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(Scalars::written)
            .collect(Collectors.joining(", ", "one of ", ""))
        : "a " + type.getSimpleName() + (reads(type) ? "" : " (a mapping)");
  }

  static boolean reads(Class<?> type) {
    return KNOWN.containsKey(type) || type.isEnum() || hasParse(type);
  }

  /** The value; an {@link IllegalArgumentException} when the text is not one. */
  static Object parse(String text, Class<?> type) {
    Reading known = KNOWN.get(type);
    if (known != null) {
      return known.parse().apply(text);
    }
    return type.isEnum() ? constant(text, type) : parsed(text, type);
  }

  private static Object constant(String text, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static String written(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean hasParse(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(
            method ->
                method.getName().equals("parse")
                    && Modifier.isStatic(method.getModifiers())
                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
  }

  private static Object parsed(String text, Class<?> type) {
    try {
      Method parse = type.getDeclaredMethod("parse", String.class);
      parse.setAccessible(true);
      return parse.invoke(null, text);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object finite(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static Object flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Reading time(String expected, Function<String, Object> parse) {
    return new Reading(
        expected,
        text -> {
          try {
            return parse.apply(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
          }
        });
  }
}
