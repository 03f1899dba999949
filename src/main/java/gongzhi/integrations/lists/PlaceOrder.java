package gongzhi.integrations.lists;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody typed behind {@code bin/import} to bring in a list of a place. */
record PlaceOrder(PlaceKind kind, Path list, Map<String, String> options) {

  private static final Set<String> KNOWN =
      Set.of("system", "edition", "district", "check", "report", "data");
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  static PlaceOrder of(String[] words) {
    List<String> plain = Arrays.stream(words).filter(word -> !word.startsWith("--")).toList();
    Optional<PlaceKind> kind =
        plain.isEmpty() ? Optional.empty() : PlaceKind.named(plain.getFirst());
    if (plain.size() != 2 || kind.isEmpty()) {
      throw new Unusable(
          "bin/import divisions|ground|organisations|staff FILE.csv[.gz]; bin/import --help says more.");
    }
    Map<String, String> options = new HashMap<>();
    for (String word : words) {
      if (word.startsWith("--")) {
        String[] parts = word.substring(2).split("=", 2);
        if (!KNOWN.contains(parts[0])) {
          throw new Unusable("bin/import %s does not know %s.".formatted(plain.getFirst(), word));
        }
        options.put(parts[0], parts.length == 2 ? parts[1] : "");
      }
    }
    return new PlaceOrder(kind.get(), Order.here().resolve(plain.getLast()), options);
  }

  /** Whether everything is read and compared, and nothing kept. */
  boolean isCheck() {
    return options.containsKey("check");
  }

  /** The first day on which the list is true; today where nothing is said. */
  LocalDate edition() {
    String day = options.get("edition");
    try {
      return day == null ? LocalDate.now(BEIJING) : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new Unusable("--edition takes a day such as 2023-06-30, not %s.".formatted(day));
    }
  }

  /** The code system that was named. */
  Optional<String> system() {
    String system = options.get("system");
    if (system != null && !Set.of("nbs", "mca").contains(system)) {
      throw new Unusable("--system takes nbs or mca, not %s.".formatted(system));
    }
    return Optional.ofNullable(system);
  }

  /** The one district to take out of a wider table, six digits. */
  Optional<String> district() {
    String district = options.get("district");
    if (district != null && !district.matches("\\d{6}")) {
      throw new Unusable(
          "--district takes the six digits of a district, not %s.".formatted(district));
    }
    return Optional.ofNullable(district);
  }

  String data() {
    return options.getOrDefault("data", "data");
  }

  /** Where a file about the run goes: beside the list, or into a folder. */
  Path beside(String ending) {
    String folder = options.get("report");
    Path name = Path.of(list.getFileName() + ending);
    return folder == null ? list.resolveSibling(name) : Order.here().resolve(folder).resolve(name);
  }
}
