package gongzhi.transparency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the log is.
 *
 * @param frozenBecause key of the reason why nothing is signed; null while all is well
 * @param since from when on it is so
 * @param auditedAt end of the last full recomputation that found nothing; null before the first
 * @param auditedSize leaves it covered
 * @param auditMillis how long it took
 */
public record LogState(
    @Nullable String frozenBecause,
    Instant since,
    @Nullable Instant auditedAt,
    @Nullable Long auditedSize,
    @Nullable Long auditMillis) {

  /** Whether the log refuses to be signed until a person has looked. */
  public boolean isFrozen() {
    return frozenBecause != null;
  }
}
