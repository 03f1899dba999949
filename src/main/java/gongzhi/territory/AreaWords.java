package gongzhi.territory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What somebody types to find an area: its name, or part of it, with names of wider areas in any
 * order before it. Blanks do not matter within a name.
 */
record AreaWords(List<String> parts, String whole) {

  static AreaWords of(String typed) {
    List<String> parts = Arrays.stream(typed.strip().split("[\\s\\u3000]+")).toList();
    return new AreaWords(parts, String.join("", parts));
  }

  /** Whether they name this area; {@code upward} gives it with all that it lies in. */
  boolean name(Area area, Supplier<List<Area>> upward) {
    String own = squeezed(area.name());
    if (own.contains(whole)) {
      return true;
    }
    if (whole.endsWith(own)) {
      return isAround(List.of(whole.substring(0, whole.length() - own.length())), upward.get());
    }
    return parts.stream().anyMatch(own::contains) && isAround(parts, upward.get());
  }

  private static boolean isAround(List<String> wanted, List<Area> upward) {
    String all =
        upward.stream().map(area -> squeezed(area.name())).collect(Collectors.joining(" "));
    return wanted.stream().allMatch(all::contains);
  }

  private static String squeezed(String name) {
    return name.replaceAll("[\\s\\u3000]+", "");
  }
}
