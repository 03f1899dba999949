package gongzhi.cases.web.supervision;

import gongzhi.cases.web.ListKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which supervisions are asked for.
 *
 * @param state {@code open, waiting, late, answered} or {@code ended}; anything else is open
 * @param mine whether only those of the viewer
 * @param after where the page before ended; empty for the first
 */
public record SupervisionFilter(
    @Nullable String state, @Nullable Boolean mine, @Nullable String after) {

  static final String ENDED = "ended";
  static final String OPEN = "open";

  /** In one of the words that exist. */
  String asked() {
    return switch (state == null ? "" : state) {
      case "waiting" -> "waiting";
      case "late" -> "late";
      case "answered" -> "answered";
      case ENDED -> ENDED;
      default -> OPEN;
    };
  }

  boolean isMine() {
    return Boolean.TRUE.equals(mine);
  }

  ListKey key(Instant first) {
    return after == null || after.isEmpty() ? new ListKey(first, 0) : ListKey.parse(after);
  }

  String query(String other) {
    return "?state=" + other + (isMine() ? "&mine=true" : "");
  }
}
