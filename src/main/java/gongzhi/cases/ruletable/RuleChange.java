package gongzhi.cases.ruletable;

import gongzhi.cases.rules.TableRow;
import gongzhi.parties.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule table as somebody proposed it (规则表变更), and what was decided.
 *
 * @param powers which powers each subdistrict is to have, by the code of its area; null where they
 *     are those of the pack
 * @param version counted from one for each place; null unless it was approved
 * @param since from when reports go by it; null unless it was approved
 * @param decidedBy who approved, refused or took it back; null while it waits
 */
public record RuleChange(
    long id,
    String place,
    List<TableRow> rows,
    @Nullable Map<String, List<String>> powers,
    String reason,
    PartyId proposedBy,
    Instant proposedAt,
    State state,
    @Nullable Integer version,
    @Nullable Instant since,
    @Nullable PartyId decidedBy,
    String decisionWords) {

  /** What became of it. */
  public enum State {
    PROPOSED,
    APPROVED,
    REFUSED,
    TAKEN_BACK
  }

  public RuleChange {
    rows = List.copyOf(rows);
  }
}
