package gongzhi.cases.web.records;

import gongzhi.cases.web.records.HistoriesQuery.Span;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which courses somebody asks for; what is missing counts as the last thirty days.
 *
 * @param in number of the area
 * @param from first day on which the cases came in, and {@code until} the last
 */
record HistoriesForm(@Nullable Long in, @Nullable String from, @Nullable String until) {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  LocalDate first(TimeWords times) {
    return from == null || from.isBlank() ? last(times).minusDays(USUAL_DAYS) : Days.parse(from);
  }

  LocalDate last(TimeWords times) {
    return last(times, until == null ? "" : until);
  }

  private static LocalDate last(TimeWords times, String typed) {
    return typed.isBlank() ? times.now().atZone(times.zone()).toLocalDate() : Days.parse(typed);
  }

  /** What was typed, or the usual first day. */
  String typedFrom(TimeWords times) {
    return from == null ? last(times, "").minusDays(USUAL_DAYS).toString() : from;
  }

  String typedUntil(TimeWords times) {
    return until == null ? last(times, "").toString() : until;
  }

  Span span(Area ground, TimeWords times) {
    LocalDate first = first(times);
    LocalDate last = last(times);
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw Rejection.invalid("records.days-order", MOST_DAYS);
    }
    return new Span(
        ground.path(),
        first.atStartOfDay(times.zone()).toInstant(),
        last.plusDays(1).atStartOfDay(times.zone()).toInstant());
  }
}
