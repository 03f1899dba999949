package gongzhi.procedures.engine;

import gongzhi.procedures.rule.Term;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Now, and how days are counted there. */
public record Moment(Instant now, WorkingCalendar calendar) {

  Instant after(Term term) {
    return term.after(now, calendar);
  }

  /** The first day on which something that waits this long from then may happen. */
  static LocalDate firstDay(Instant from, Term least, WorkingCalendar calendar) {
    LocalDate begun = from.atZone(WorkingCalendar.ZONE).toLocalDate();
    return least.working()
        ? calendar.workingDaysAfter(begun, least.days())
        : begun.plusDays(least.days());
  }

  LocalDate today() {
    return now.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
