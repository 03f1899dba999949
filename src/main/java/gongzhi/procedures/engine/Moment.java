package gongzhi.procedures.engine;

import gongzhi.procedures.rule.Term;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Now, and how days are counted there.
 *
 * @param begun when the matter began: it keeps the quorums that were in force then
 */
public record Moment(Instant now, WorkingCalendar calendar, Instant begun) {

  /** The moment at which a matter begins. */
  public static Moment first(Instant now, WorkingCalendar calendar) {
    return new Moment(now, calendar, now);
  }

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
    return day(now);
  }

  LocalDate rulesOf() {
    return day(begun);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
