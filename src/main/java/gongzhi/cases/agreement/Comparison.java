package gongzhi.cases.agreement;

import gongzhi.cases.agreement.Shown.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds a case as it is shown against what was committed about it; pure. */
final class Comparison {

  /** The database keeps microseconds of what was committed in full. */
  private static final Duration KEPT_AS_EXACT = Duration.ofMillis(1);

  private final Shown shown;
  private final Map<Integer, JsonNode> committed = new TreeMap<>();
  private boolean erased;

  private Comparison(Shown shown, List<JsonNode> contents) {
    this.shown = shown;
    contents.forEach(this::sort);
  }

  /**
   * Whether every step, the words of the report, the status, the category and the promise are as
   * they were committed. Of an erased record nothing is left to compare, and that it was erased
   * stands in the log itself.
   *
   * @param contents of the facts of its record; a missing node for one that was erased
   */
  static boolean agree(Shown shown, List<JsonNode> contents) {
    Comparison comparison = new Comparison(shown, contents);
    return comparison.erased || comparison.agrees();
  }

  private void sort(JsonNode content) {
    if (content.isMissingNode()) {
      erased = true;
    } else if (content.has("seq")) {
      committed.put(content.get("seq").asInt(), content);
    }
  }

  private boolean agrees() {
    return committed.size() == shown.steps().size()
        && shown.steps().stream().allMatch(this::agrees)
        && endsAsCommitted();
  }

  private boolean agrees(Step step) {
    JsonNode content = committed.get(step.seq());
    return content != null
        && content.path("act").asString().equals(step.act())
        && content.path("by").asLong() == step.byId()
        && content.path("words").asString().equals(step.words())
        && isSameMoment(Instant.parse(content.path("at").asString()), step.at())
        && step.detail().entrySet().stream()
            .allMatch(fact -> content.path(fact.getKey()).asString("").equals(fact.getValue()))
        && (!content.has("report") || content.get("report").asString().equals(shown.words()));
  }

  private boolean endsAsCommitted() {
    if (shown.steps().isEmpty()) {
      return true;
    }
    JsonNode last = Objects.requireNonNull(committed.get(shown.steps().getLast().seq()));
    return last.path("status").asString().equals(shown.status().name())
        && last.path("category").asString().equals(shown.category())
        && (!last.has("promised")
            || isSameMoment(Instant.parse(last.get("promised").asString()), shown.promisedAt()));
  }

  private static boolean isSameMoment(Instant committed, Instant kept) {
    return Duration.between(committed, kept).abs().compareTo(KEPT_AS_EXACT) < 0;
  }
}
