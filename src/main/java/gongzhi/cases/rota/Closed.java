package gongzhi.cases.rota;

import gongzhi.territory.calendar.OfficeHours;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a day in which offices are closed (下班时间): the night before and after work, or the
 * whole of a day of rest. The break at noon is not one; whoever holds the fixed role stays for it.
 */
public record Closed(Instant from, Instant until) {

  private static final int SECONDS_A_MINUTE = 60;

  /** Those of one day, in order. */
  static List<Closed> of(WorkingCalendar office, LocalDate day) {
    Instant start = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    if (!office.isWorkingDay(day)) {
      return List.of(new Closed(start, end));
    }
    List<OfficeHours.Span> open = office.hours().spans();
    Instant opens = start.plusSeconds((long) open.getFirst().from() * SECONDS_A_MINUTE);
    Instant closes = start.plusSeconds((long) open.getLast().to() * SECONDS_A_MINUTE);
    return List.of(new Closed(start, opens), new Closed(closes, end)).stream()
        .filter(one -> one.from().isBefore(one.until()))
        .toList();
  }

  /** What of this day no turn covers (空班), in order. */
  public static List<Closed> gaps(WorkingCalendar office, LocalDate day, List<Turn> turns) {
    List<Closed> left = new ArrayList<>(of(office, day));
    for (Turn turn : turns) {
      left = left.stream().flatMap(one -> one.without(turn).stream()).toList();
    }
    return left;
  }

  private List<Closed> without(Turn turn) {
    if (!turn.touches(from, until)) {
      return List.of(this);
    }
    List<Closed> rest = new ArrayList<>();
    if (from.isBefore(turn.begins())) {
      rest.add(new Closed(from, turn.begins()));
    }
    if (turn.ends().isBefore(until)) {
      rest.add(new Closed(turn.ends(), until));
    }
    return rest;
  }
}
