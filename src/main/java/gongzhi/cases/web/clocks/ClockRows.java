package gongzhi.cases.web.clocks;

import gongzhi.cases.clocks.Clock;
import gongzhi.cases.clocks.Shift;
import gongzhi.cases.rules.ClockKind;
import gongzhi.cases.rules.PauseCause;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the clocks of a case into words: by when, or when it was done. */
@Component
public class ClockRows {

  /**
   * Why the clocks stand still, and until when.
   *
   * @param cause null where the reader is not told
   */
  public record Paused(@Nullable PauseCause cause, Instant until) {}

  /** One row for each clock, and first one for a pause. */
  public List<SummaryRow> of(List<Clock> clocks, @Nullable Paused paused, TimeWords times) {
    List<SummaryRow> rows = new ArrayList<>();
    if (paused != null) {
      rows.add(row(times.words().of("clocks.paused"), paused(paused, times)));
    }
    List<Clock> running = clocks.stream().filter(clock -> !isOver(clock, clocks)).toList();
    running.forEach(
        clock ->
            rows.add(
                row(
                    times.words().of(clock.kind()),
                    explained(words(clock, paused, times), clock.shift(), times))));
    return rows;
  }

  /** With the date before and why it is another one now. */
  private static String explained(String said, @Nullable Shift shift, TimeWords times) {
    if (shift == null) {
      return said;
    }
    Words words = times.words();
    List<String> why = new ArrayList<>();
    why.add(words.of("clocks.first", times.moment(shift.first())));
    if (shift.extendedTo() != null) {
      why.add(words.of("clocks.extended-to", times.moment(shift.extendedTo())));
    }
    if (shift.daysStill() > 0) {
      String key = shift.working() ? "clocks.stood-still-working" : "clocks.stood-still";
      why.add(words.of(key, shift.daysStill()));
    }
    String all = why.stream().reduce((one, next) -> words.of("clocks.and", one, next)).orElse("");
    return words.of("clocks.explained", said, all);
  }

  /** Asking about an answer begins anew with the next one, once that answer was not enough. */
  private static boolean isOver(Clock clock, List<Clock> all) {
    return clock.kind() == ClockKind.FEED_BACK
        && all.stream()
            .anyMatch(one -> one.kind() == ClockKind.RESOLVE && one.from().isAfter(clock.from()));
  }

  private static String paused(Paused paused, TimeWords times) {
    String day = times.day(paused.until());
    return paused.cause() == null
        ? times.words().of("clocks.until", day)
        : times.words().of("clocks.until-because", day, times.words().of(paused.cause()));
  }

  private static String words(Clock clock, @Nullable Paused paused, TimeWords times) {
    Words words = times.words();
    if (clock.followed() && clock.stopped() != null) {
      return words.of("clocks.followed", times.moment(clock.stopped()));
    }
    boolean late = clock.isLate(times.now());
    if (clock.ended() && clock.stopped() != null) {
      String key = late ? "clocks.ended-late" : "clocks.ended";
      return words.of(key, times.moment(clock.stopped()), times.moment(clock.due()));
    }
    if (clock.stopped() != null) {
      String key = late ? "clocks.done-late" : "clocks.done";
      return words.of(key, times.moment(clock.stopped()), times.moment(clock.due()));
    }
    if (paused != null && clock.kind() != ClockKind.CONTACT) {
      return words.of("clocks.stands-still");
    }
    return words.of(
        late ? "clocks.late" : "clocks.runs", times.moment(clock.due()), times.left(clock.due()));
  }

  private static SummaryRow row(String label, String value) {
    return SummaryRow.text(label, value, "");
  }
}
