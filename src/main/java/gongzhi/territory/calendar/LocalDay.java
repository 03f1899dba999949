package gongzhi.territory.calendar;

import java.time.LocalDate;

/** A day on which one place departs from the national arrangement. */
record LocalDay(String place, LocalDate date, boolean working, String name) {

  Holiday holiday() {
    return new Holiday(date, working, name);
  }
}
