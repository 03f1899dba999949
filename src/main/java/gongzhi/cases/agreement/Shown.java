package gongzhi.cases.agreement;

import gongzhi.cases.path.CaseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as the pages read it.
 *
 * @param words exactly as the reporter gave them; empty after erasure
 * @param steps all of them, in their order
 */
record Shown(
    String no,
    CaseStatus status,
    String category,
    Instant promisedAt,
    @Nullable String words,
    List<Step> steps) {

  /** One act as it is stored; {@code detail} are the facts beside its words. */
  record Step(
      int seq, String act, long byId, Instant at, String words, Map<String, String> detail) {}
}
