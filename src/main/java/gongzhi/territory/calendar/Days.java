package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days as people write them (日期). Every date that comes from outside passes here, so that none lies
 * where the database or a page could not follow: 1900 to 2200.
 */
public final class Days {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  private Days() {}

  /** Reads {@code 2027-02-05}; refuses what is no date and what lies out of bounds. */
  public static LocalDate parse(String typed) {
    try {
      return within(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      throw Rejection.invalid("calendar.date-form");
    }
  }

  /** The same day; refuses one that lies out of bounds. */
  public static LocalDate within(LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw Rejection.invalid("calendar.date-range", FIRST.getYear(), LAST.getYear());
    }
    return day;
  }

  /** The same moment; refuses one that lies out of bounds. */
  public static Instant within(Instant moment) {
    if (moment.isBefore(startOf(FIRST)) || moment.isAfter(startOf(LAST))) {
      throw Rejection.invalid("calendar.date-range", FIRST.getYear(), LAST.getYear());
    }
    return moment;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
