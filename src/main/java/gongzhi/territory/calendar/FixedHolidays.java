package gongzhi.territory.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The holidays whose dates the Regulation fixes itself, with the weekend they touch: what is known
 * of a year before the State Council's notice. Festivals of the lunar calendar wait for it. Source:
 * 全国年节及纪念日放假办法（2024 年修订）第二条.
 */
record FixedHolidays(String name, int month, int days) {

  private static final List<FixedHolidays> ALL =
      List.of(
          new FixedHolidays("元旦", 1, 1),
          new FixedHolidays("劳动节", 5, 2),
          new FixedHolidays("国庆节", 10, 3));

  static List<Holiday> of(int year) {
    TreeMap<LocalDate, Holiday> off = new TreeMap<>();
    ALL.forEach(one -> one.in(year).forEach(day -> off.put(day, one.day(day))));
    return List.copyOf(off.values());
  }

  private Stream<LocalDate> in(int year) {
    LocalDate first = LocalDate.of(year, month, 1);
    while (isWeekend(first.minusDays(1))) {
      first = first.minusDays(1);
    }
    LocalDate end = LocalDate.of(year, month, 1).plusDays(days);
    while (isWeekend(end)) {
      end = end.plusDays(1);
    }
    return first.datesUntil(end);
  }

  private Holiday day(LocalDate date) {
    return new Holiday(date, false, name + "（放假安排还没公布，按放假办法和相连的周末）");
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
