package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which days are worked, from 2000 to 2099, as running counts, so that each question is one
 * look-up. Years nobody published follow the week: Monday to Friday.
 */
final class WorkingDays {

  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

  /** How many working days lie before day i; one longer than the days. */
  private final int[] before = new int[DAYS + 1];

  private final int[] nth;
  private final Set<Integer> publishedYears;

  WorkingDays(Collection<Holiday> holidays, Set<Integer> publishedYears) {
    this.publishedYears = Set.copyOf(publishedYears);
    boolean[] worked = week();
    for (Holiday holiday : holidays) {
      worked[index(holiday.date())] = holiday.working();
    }
    for (int day = 0; day < DAYS; day++) {
      before[day + 1] = before[day] + (worked[day] ? 1 : 0);
    }
    nth = new int[before[DAYS]];
    for (int day = 0; day < DAYS; day++) {
      if (worked[day]) {
        nth[before[day]] = day;
      }
    }
  }

  boolean isWorking(LocalDate date) {
    int day = index(date);
    return before[day + 1] > before[day];
  }

  /** Number of working days since 2000 that lie before this date. */
  int before(LocalDate date) {
    return before[index(date)];
  }

  /** The working day before which exactly this many lie. */
  LocalDate nth(long number) {
    if (number < 0 || number >= nth.length) {
      throw Rejection.invalid("calendar.out-of-range", FIRST.getYear(), LAST.getYear());
    }
    return FIRST.plusDays(nth[(int) number]);
  }

  /** Whether every year the two dates touch was published. */
  boolean isPublished(LocalDate from, LocalDate until) {
    for (int year = from.getYear(); year <= until.getYear(); year++) {
      if (!publishedYears.contains(year)) {
        return false;
      }
    }
    return true;
  }

  Set<Integer> publishedYears() {
    return new HashSet<>(publishedYears);
  }

  private static boolean[] week() {
    boolean[] worked = new boolean[DAYS];
    for (int day = 0; day < DAYS; day++) {
      worked[day] = FIRST.plusDays(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
    return worked;
  }

  private static int index(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw Rejection.invalid("calendar.out-of-range", FIRST.getYear(), LAST.getYear());
    }
    return (int) (date.toEpochDay() - FIRST.toEpochDay());
  }
}
