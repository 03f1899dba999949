package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.rules.Limit;
import gongzhi.parties.PartyId;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When a time limit ends. Working time follows the calendar of the place, with holidays and make-up
 * days; an urgent limit runs on the clock, day and night. Eight working hours are one working day,
 * whatever the office hours.
 */
@Component
public class Deadlines {

  private static final int MINUTES_PER_WORKING_DAY = 8 * 60;

  private final Calendars calendars;

  Deadlines(Calendars calendars) {
    this.calendars = calendars;
  }

  /** By the hours of the place's offices. */
  public Instant after(String place, Instant from, Limit limit) {
    return after(calendars.of(place), from, limit);
  }

  /** By the hours of the unit that has to act, where it keeps its own. */
  public Instant after(String place, PartyId unit, Instant from, Limit limit) {
    return after(calendars.of(place, unit.value()), from, limit);
  }

  private static Instant after(WorkingCalendar office, Instant from, Limit limit) {
    if (!limit.working()) {
      return from.plus(Duration.ofMinutes(limit.minutes()));
    }
    return limit.minutes() % MINUTES_PER_WORKING_DAY == 0
        ? office.addWorkingDays(from, limit.minutes() / MINUTES_PER_WORKING_DAY)
        : office.plus(from, limit.minutes());
  }

  /** The close of so many working days from then. */
  public Instant afterWorkingDays(String place, Instant from, int days) {
    return calendars.of(place).addWorkingDays(from, days);
  }

  /** When so many whole working days have been worked from that moment on. */
  public Instant afterWorkedDays(String place, Instant from, int days) {
    WorkingCalendar office = calendars.of(place);
    return office.plus(from, (long) days * office.hours().minutesADay());
  }

  /** The end of a span of the same working time that begins now. */
  public Instant asLongAs(String place, Instant from, Instant until, Instant now) {
    WorkingCalendar office = calendars.of(place);
    return office.plus(now, office.minutesBetween(from, until));
  }

  /** How many working days lie between the two; one that began counts whole, and there is one. */
  public long begunWorkingDays(String place, Instant from, Instant until) {
    WorkingCalendar office = calendars.of(place);
    long minutes = office.minutesBetween(from, until);
    return Math.max(1, Math.ceilDiv(minutes, office.hours().minutesADay()));
  }

  /** What was due before this moment has been late for so many whole working days now. */
  public Instant lateFor(String place, int workingDays, Instant now) {
    LocalDate dueOn = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    while (afterWorkingDays(place, startOf(dueOn), workingDays).isAfter(now)) {
      dueOn = dueOn.minusDays(1);
    }
    return startOf(dueOn.plusDays(1));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  /**
   * The same date after the clock stood still from one moment to the other: what was left then is
   * left afterwards. A date that had passed stays as it was.
   */
  public Instant later(Case about, Instant due, Instant since, Instant until) {
    if (!due.isAfter(since)) {
      return due;
    }
    if (about.matter().urgent()) {
      return due.plus(Duration.between(since, until));
    }
    return later(about.where().place(), due, since, until);
  }

  /** The same in working time. */
  public Instant later(String place, Instant due, Instant since, Instant until) {
    WorkingCalendar office = calendars.of(place);
    Instant moved = office.plus(due, office.minutesBetween(since, until));
    return moved.isAfter(due) ? moved : due;
  }

  /** The working day that a moment counts for: its own, or the next. */
  public LocalDate workingDayOf(String place, Instant at) {
    return calendars.of(place).onOrAfter(at.atZone(WorkingCalendar.ZONE).toLocalDate());
  }

  /** Whether the offices of the place are open at this moment. */
  public boolean isOfficeTime(String place, Instant at) {
    return calendars.of(place).isOpen(at);
  }

  /** Whether the span reaches into a year whose holidays are not published yet. */
  public boolean isProvisional(String place, Instant from, Instant until) {
    return calendars.of(place).isProvisional(from, until);
  }
}
