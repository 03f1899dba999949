package gongzhi.cases.web.rules;

import gongzhi.shared.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which powers each subdistrict has, as somebody types it: one line each, its code, perhaps its
 * name, a colon and the codes of categories.
 */
final class PowerText {

  private static final int LINES_MOST = 200;
  private static final int WORDS_MOST = 20_000;

  private PowerText() {}

  /** Refuses a line that has no code and no colon; blank lines are left out. */
  static Map<String, List<String>> read(String typed) {
    List<String> lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > LINES_MOST || typed.length() > WORDS_MOST) {
      throw Rejection.invalid("rules.too-many", LINES_MOST);
    }
    Map<String, List<String>> powers = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split("[：:]", 2);
      String area = parts[0].strip().split("\\s+", 2)[0];
      if (parts.length < 2 || area.isEmpty() || powers.put(area, codes(parts[1])) != null) {
        throw Rejection.invalid(
            "rules.powers-line", line.substring(0, Math.min(line.length(), 40)));
      }
    }
    return powers;
  }

  /** The form {@link #read} reads, with the names of the areas. */
  static String of(Map<String, List<String>> powers, UnaryOperator<String> name) {
    return new TreeMap<>(powers)
        .entrySet().stream()
            .map(
                one ->
                    one.getKey()
                        + " "
                        + name.apply(one.getKey())
                        + "："
                        + String.join(" ", one.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static List<String> codes(String typed) {
    return Arrays.stream(typed.strip().split("[\\s、,，;；]+"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }
}
