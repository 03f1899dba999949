package gongzhi.cases.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule table of a place as it applies from one moment on (规则表).
 *
 * @param version 0 for the rows of the pack, then counted from one
 * @param since from when reports go by it
 */
public record RuleTable(String place, int version, Instant since, List<TableRow> rows) {

  public RuleTable {
    rows = List.copyOf(rows);
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
