package gongzhi.cases.path;

import gongzhi.parties.PartyId;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One act on a case, as it is kept for ever.
 *
 * @param seq number of the act within the case
 * @param by who acted; null for the program itself
 * @param role role key of the post the actor acted in; null for a resident or the program
 * @param unit organisation the actor spoke for
 * @param detail facts of the act besides its words, by name
 */
public record CaseEvent(
    long caseId,
    int seq,
    CaseAct act,
    @Nullable PartyId by,
    @Nullable String role,
    @Nullable PartyId unit,
    Instant at,
    String words,
    Audience audience,
    Map<String, Object> detail) {

  private static final Set<String> KEPT_APART =
      Set.of("no", "seq", "act", "by", "at", "words", "status", "unit");

  public CaseEvent {
    detail = Map.copyOf(detail);
    if (!Collections.disjoint(detail.keySet(), KEPT_APART)) {
      throw new IllegalArgumentException("A fact has the name of another one: " + detail.keySet());
    }
  }

  /** The type of its leaf in the public log, such as {@code case reported-done}. */
  public String logType() {
    return "case " + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the public log commits to: the full fact, in a form that canonical JSON orders. */
  public Map<String, Object> content(Case after) {
    Map<String, Object> fact = new TreeMap<>(detail);
    fact.put("no", after.no().value());
    fact.put("seq", seq);
    fact.put("act", act.name());
    fact.put("by", by == null ? 0 : by.value());
    fact.put("at", at.toString());
    fact.put("words", words);
    fact.put("status", after.status().name());
    fact.put("category", after.matter().category());
    fact.put("promised", after.course().promisedAt().toString());
    if (unit != null) {
      fact.put("unit", unit.value());
    }
    return fact;
  }
}
