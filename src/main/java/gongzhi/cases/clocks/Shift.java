package gongzhi.cases.clocks;

import static gongzhi.cases.path.CaseAct.EXTENDED;
import static gongzhi.cases.path.CaseAct.PAUSED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why the date of a clock is another one than at first.
 *
 * @param first the date before anything moved it
 * @param extendedTo the date that a second person allowed; null where none did
 * @param daysStill for how many days the case stood still, a begun day counted whole
 * @param working whether those are working days
 */
public record Shift(Instant first, @Nullable Instant extendedTo, long daysStill, boolean working) {

  private static final Duration DAY = Duration.ofDays(1);

  /** Null where the date is still the first one. */
  static @Nullable Shift inDays(Instant first, Instant due, List<Tick> events) {
    return of(first, due, events, new Count(false, Shift::days));
  }

  /** The same in the working days of the place. */
  static @Nullable Shift inWorkingDays(
      Instant first, Instant due, List<Tick> events, ToLongBiFunction<Instant, Instant> days) {
    return of(first, due, events, new Count(true, days));
  }

  private record Count(boolean working, ToLongBiFunction<Instant, Instant> days) {}

  private static @Nullable Shift of(Instant first, Instant due, List<Tick> events, Count count) {
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
    return new Shift(first, allowed, daysStill(events, count.days()), count.working());
  }

  /** A pause that goes on counts up to the day on which it will end. */
  private static long daysStill(List<Tick> events, ToLongBiFunction<Instant, Instant> days) {
    long still = 0;
    @Nullable Tick paused = null;
    for (Tick tick : events) {
      if (tick.act() == PAUSED) {
        paused = tick;
      } else if (paused != null && tick.endsPause()) {
        still += days.applyAsLong(paused.at(), tick.endOf(paused));
        paused = null;
      }
    }
    return paused == null || paused.until() == null
        ? still
        : still + days.applyAsLong(paused.at(), paused.until());
  }

  private static long days(Instant from, Instant until) {
    return Duration.between(from, until).plus(DAY).minusNanos(1).toDays();
  }
}
