package gongzhi.territory.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A year as one place works it.
 *
 * @param published whether the national arrangement is known; else the week alone is counted
 * @param days the days that depart from the week, by date
 */
public record CalendarYear(int year, boolean published, List<Day> days) {

  /** One such day; {@code local} when this place alone departs. */
  public record Day(Holiday holiday, boolean local) {}

  public CalendarYear {
    days = List.copyOf(days);
  }

  /**
   * Days that are no day as any other for a meeting, by date: those that depart from the week, and
   * as long as the national arrangement is not known the holidays of fixed dates.
   */
  public Map<LocalDate, Holiday> forMeetings() {
    Map<LocalDate, Holiday> all = new HashMap<>();
    if (!published) {
      FixedHolidays.of(year).forEach(day -> all.put(day.date(), day));
    }
    days.forEach(day -> all.put(day.holiday().date(), day.holiday()));
    return all;
  }
}
