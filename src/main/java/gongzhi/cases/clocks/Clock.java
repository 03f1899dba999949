package gongzhi.cases.clocks;

import gongzhi.cases.rules.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case (时限).
 *
 * @param due by when it has to stop, moved by the time in which the case stood still
 * @param stopped when what it waits for happened; null while it runs
 */
public record Clock(ClockKind kind, Instant from, Instant due, @Nullable Instant stopped) {

  /** Whether it is waited for after its time, or came after its time. */
  public boolean isLate(Instant now) {
    return (stopped == null ? now : stopped).isAfter(due);
  }
}
