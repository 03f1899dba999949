package gongzhi.cases.records;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How long a place keeps what is personal (保管规则): the content of its {@code records.yaml}.
 *
 * @param retention one rule for each kind
 */
public record RetentionRules(Map<RetentionKind, Rule> retention) {

  static final String FILE = "records.yaml";

  /** Longer than any schedule; what is kept for ever is not personal data. */
  private static final int MOST_YEARS = 100;

  /** How many years after closing. */
  public record Rule(int years) {

    public Rule {
      if (years < 1 || years > MOST_YEARS) {
        throw new IllegalArgumentException("years must be 1 to " + MOST_YEARS + ": " + years);
      }
    }
  }

  public RetentionRules {
    Set<RetentionKind> given = retention.keySet();
    List<RetentionKind> missing =
        Arrays.stream(RetentionKind.values()).filter(kind -> !given.contains(kind)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no retention for " + missing);
    }
    retention = new EnumMap<>(retention);
  }

  /** Years after closing. */
  public int years(RetentionKind kind) {
    return Objects.requireNonNull(retention.get(kind)).years();
  }
}
