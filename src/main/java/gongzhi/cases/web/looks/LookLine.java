package gongzhi.cases.web.looks;

import gongzhi.cases.records.Look;
import gongzhi.parties.audit.Traces.Trace;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A look from either book: of matters, or of personal data in clear.
 *
 * @param look of matters; null for the other
 * @param reveal of personal data; null for the other
 */
record LookLine(String kind, long id, Instant at, @Nullable Look look, @Nullable Trace reveal) {

  static final Comparator<LookLine> NEWEST_FIRST =
      Comparator.comparing(LookLine::at)
          .thenComparing(LookLine::kind)
          .thenComparing(LookLine::id)
          .reversed();

  static LookLine of(Look look) {
    return new LookLine(look.kind().name(), look.id(), look.at(), look, null);
  }

  static LookLine of(Trace reveal) {
    return new LookLine(reveal.kind(), reveal.id(), reveal.at(), null, reveal);
  }
}
