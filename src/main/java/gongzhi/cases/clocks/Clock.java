package gongzhi.cases.clocks;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case (时限).
 *
 * @param due by when it has to stop, moved by the time in which the case stood still
 * @param stopped when what it waits for happened; null while it runs
 * @param followed whether it stopped because the case was merged: nothing was done, and the case it
 *     joined has the clocks now
 * @param ended whether it stopped with its case, without what it waits for; never in time, never
 *     done
 * @param shift why its date moved; null where it did not
 */
public record Clock(
    ClockKind kind,
    Instant from,
    Instant due,
    @Nullable Instant stopped,
    boolean followed,
    boolean ended,
    @Nullable Shift shift) {

  /**
   * One that this event stops, or that runs on where there is none.
   *
   * @param met whether the event is what the clock waits for
   */
  static Clock until(@Nullable Tick stop, boolean met, ClockKind kind, Instant from, Instant due) {
    boolean merged = stop != null && stop.act() == CaseAct.MERGED;
    return new Clock(
        kind,
        from,
        due,
        stop == null ? null : stop.at(),
        merged,
        stop != null && !met && !merged,
        null);
  }

  /** The same, saying why its date moved. */
  Clock movedBy(@Nullable Shift why) {
    return new Clock(kind, from, due, stopped, followed, ended, why);
  }

  /** Whether it is waited for after its time, or came after its time. */
  public boolean isLate(Instant now) {
    return !followed && (stopped == null ? now : stopped).isAfter(due);
  }
}
