package gongzhi.cases.web.clocks;

import gongzhi.cases.clocks.Clock;
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
    clocks.forEach(
        clock -> rows.add(row(times.words().of(clock.kind()), words(clock, paused, times))));
    return rows;
  }

  private static String paused(Paused paused, TimeWords times) {
    String day = times.day(paused.until());
    return paused.cause() == null
        ? times.words().of("clocks.until", day)
        : times.words().of("clocks.until-because", day, times.words().of(paused.cause()));
  }

  private static String words(Clock clock, @Nullable Paused paused, TimeWords times) {
    Words words = times.words();
    boolean late = clock.isLate(times.now());
    if (clock.stopped() != null) {
      String key = late ? "clocks.done-late" : "clocks.done";
      return words.of(key, times.moment(clock.stopped()), times.moment(clock.due()));
    }
    if (paused != null) {
      return words.of("clocks.stands-still");
    }
    return words.of(
        late ? "clocks.late" : "clocks.runs", times.moment(clock.due()), times.left(clock.due()));
  }

  private static SummaryRow row(String label, String value) {
    return SummaryRow.text(label, value, "");
  }
}
