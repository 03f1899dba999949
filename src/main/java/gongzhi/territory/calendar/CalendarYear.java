package gongzhi.territory.calendar;

import java.util.List;

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
}
