package gongzhi.procedures.meetings;

import gongzhi.cases.jointmeeting.Rhythm;
import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.territory.calendar.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How often a body meets (会期): on a weekday of every so many months, or on certain days of each
 * month, such as those with a four in them (逢四).
 *
 * @param months every how many months, counted from January
 * @param nth which of these weekdays of the month; null where it meets by days
 * @param weekday null where it meets by days
 * @param days days of the month; empty where it meets on a weekday
 */
public record MeetingRhythm(
    int months, @Nullable Integer nth, @Nullable DayOfWeek weekday, List<Integer> days) {

  private static final int YEAR = 12;
  private static final int DAYS_MAX = 31;

  public MeetingRhythm {
    days = List.copyOf(days);
    if (months < 1 || YEAR % months != 0) {
      throw new IllegalArgumentException("months is 1, 2, 3, 4, 6 or 12");
    }
    if (days.isEmpty() != (nth != null && weekday != null)) {
      throw new IllegalArgumentException("days are empty where nth and weekday are given");
    }
    if (days.stream().anyMatch(day -> day < 1 || day > DAYS_MAX - 3)) {
      throw new IllegalArgumentException("days are from 1 to 28");
    }
  }

  /**
   * The first meeting on this day or later. On a weekday it passes over days off and weekend days
   * that are worked, each by a week; neighbours who meet by the date meet on any day.
   */
  public Session next(LocalDate from, Function<LocalDate, Optional<Holiday>> notices) {
    return days.isEmpty() ? byWeekday(from, notices) : byDay(from);
  }

  private Session byDay(LocalDate from) {
    LocalDate day = from;
    while (!days.contains(day.getDayOfMonth())) {
      day = day.plusDays(1);
    }
    return new Session(day, day, List.of());
  }

  private Session byWeekday(LocalDate from, Function<LocalDate, Optional<Holiday>> notices) {
    if (nth == null || weekday == null) {
      throw new IllegalStateException("a rhythm has days or a weekday");
    }
    Rhythm rhythm = new Rhythm(nth, weekday);
    YearMonth month = YearMonth.from(from).minusMonths(1);
    Session session = rhythm.in(month, notices);
    while (session.on().isBefore(from) || (session.usual().getMonthValue() - 1) % months != 0) {
      month = month.plusMonths(1);
      session = rhythm.in(month, notices);
    }
    return session;
  }
}
