package gongzhi.cases.clocks;

import static gongzhi.cases.path.CaseAct.EXTENDED;
import static gongzhi.cases.path.CaseAct.PAUSED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why the date of a clock is another one than at first.
 *
 * @param first the date before anything moved it
 * @param extendedTo the date that a second person allowed; null where none did
 * @param daysStill for how many days the case stood still, begun days counted whole
 */
public record Shift(Instant first, @Nullable Instant extendedTo, long daysStill) {

  private static final Duration DAY = Duration.ofDays(1);

  /** Null where the date is still the first one. */
  static @Nullable Shift of(Instant first, Instant due, List<Tick> events) {
    if (first.equals(due)) {
      return null;
    }
    @Nullable Instant allowed =
        events.reversed().stream()
            .filter(tick -> tick.act() == EXTENDED)
            .flatMap(tick -> Stream.ofNullable(tick.until()))
            .filter(until -> until.isAfter(first))
            .findFirst()
            .orElse(null);
    return new Shift(first, allowed, daysStill(events));
  }

  /** A pause that goes on counts up to the day on which it will end. */
  private static long daysStill(List<Tick> events) {
    long days = 0;
    @Nullable Tick paused = null;
    for (Tick tick : events) {
      if (tick.act() == PAUSED) {
        paused = tick;
      } else if (paused != null && tick.endsPause()) {
        days += days(paused.at(), tick.at());
        paused = null;
      }
    }
    return paused == null || paused.until() == null
        ? days
        : days + days(paused.at(), paused.until());
  }

  private static long days(Instant from, Instant until) {
    return Duration.between(from, until).plus(DAY).minusNanos(1).toDays();
  }
}
