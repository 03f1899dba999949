package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day on which the State Council's yearly notice departs from the week.
 *
 * @param working true for a weekend day worked in exchange (调休上班), false for a day off
 */
public record Holiday(LocalDate date, boolean working, String name) {

  private static final int LONGEST_NAME = 40;

  /** Reads one line {@code date,kind,name} with kind {@code off} or {@code work}. */
  static Holiday parse(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length < 3) {
      throw Rejection.invalid("calendar.holiday-form", line);
    }
    String name = cells[2].strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Rejection.invalid("calendar.holiday-form", line);
    }
    return new Holiday(date(cells[0], line), isWork(cells[1], line), name);
  }

  private static LocalDate date(String cell, String line) {
    try {
      return LocalDate.parse(cell.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid("calendar.holiday-form", line);
    }
  }

  private static boolean isWork(String cell, String line) {
    return switch (cell.strip()) {
      case "work" -> true;
      case "off" -> false;
      default -> throw Rejection.invalid("calendar.holiday-form", line);
    };
  }
}
