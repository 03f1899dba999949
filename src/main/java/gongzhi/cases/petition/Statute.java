package gongzhi.cases.petition;

import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.rules.Limit;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * The dates of the Petition Work Regulation of 2022 (信访工作条例). They are the same everywhere, so no
 * place sets them. Days are those of the calendar and end with the day; an objection has working
 * days. The sixty days are counted from registration, which is the strictest way to read them.
 */
@Component
class Statute {

  /** An extension is granted once, by so many days at most, and the reporter is told why. */
  static final int MOST_EXTRA_DAYS = 30;

  private static final int FORWARD_DAYS = 15;
  private static final int TELL_DAYS = 15;
  private static final int DECIDE_DAYS = 60;
  private static final Limit OBJECTION = Limit.parse("5 working days");

  private final Deadlines deadlines;

  Statute(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Until when the office hands it on. */
  static Instant forwardBy(Instant taken) {
    return endOfDay(taken, FORWARD_DAYS);
  }

  /** Until when it is decided. */
  static Instant decideBy(Instant taken) {
    return endOfDay(taken, DECIDE_DAYS);
  }

  /** Until when the unit tells that it has it, and how it goes on. */
  static Instant tellBy(Instant handed) {
    return endOfDay(handed, TELL_DAYS);
  }

  /** Until when the unit can say that it is not its matter. */
  Instant objectBy(String place, Instant handed) {
    return deadlines.after(place, handed, OBJECTION);
  }

  static Instant endOfDay(Instant from, int days) {
    return from.atZone(WorkingCalendar.ZONE)
        .toLocalDate()
        .plusDays(days)
        .atTime(LocalTime.of(23, 59))
        .atZone(WorkingCalendar.ZONE)
        .toInstant();
  }
}
