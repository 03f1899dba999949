package gongzhi.cases.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule table of a place as it applies from one moment on (规则表).
 *
 * @param version 0 for the rows of the pack, then counted from one
 * @param since from when reports go by it
 * @param powers categories whose powers were handed to a subdistrict (一街道一清单), by the code of its
 *     area; null for those of the pack
 */
public record RuleTable(
    String place,
    int version,
    Instant since,
    List<TableRow> rows,
    @Nullable Map<String, List<String>> powers) {

  public RuleTable {
    rows = List.copyOf(rows);
    powers = powers == null ? null : Map.copyOf(powers);
  }

  /**
   * Which powers were handed down, by the code of the area; what the desk wrote none of is the
   * pack's.
   */
  public Map<String, List<String>> handed(Routing pack) {
    return Objects.requireNonNullElseGet(powers, pack::powers);
  }

  /** All rows that speak of such a matter, the one that wins first. */
  public List<TableRow> fitting(Circumstances found) {
    return rows.stream()
        .filter(row -> row.fits(found))
        .sorted(Comparator.comparingInt((TableRow row) -> row.exactness(found)).reversed())
        .toList();
  }

  /** The row that wins: the most exact one, of two alike the upper one. */
  public Optional<TableRow> winner(Circumstances found) {
    return fitting(found).stream().findFirst();
  }

  /** The category with what the winning row says; what is restricted goes its own way. */
  public Category applied(Category category, Circumstances found) {
    return category.restricted()
        ? category
        : winner(found)
            .map(
                row ->
                    category.with(
                        new CaseRules.Change(row.unit(), null, row.normal(), row.urgent())))
            .orElse(category);
  }
}
