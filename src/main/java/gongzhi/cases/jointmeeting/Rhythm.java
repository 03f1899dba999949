package gongzhi.cases.jointmeeting;

import gongzhi.territory.calendar.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * On which day of each month a meeting is held (每月第几个星期几).
 *
 * @param nth 1 to 4
 */
public record Rhythm(int nth, DayOfWeek weekday) {

  private static final int MOST_WEEKS_LATER = 8;

  public Rhythm {
    if (nth < 1 || nth > 4) {
      throw new IllegalArgumentException("nth is from 1 to 4");
    }
  }

  /**
   * One meeting.
   *
   * @param usual the day by the rhythm alone
   * @param on the day it is held
   * @param passed the days that were passed over, each with the notice that made it no day for a
   *     meeting; empty where it is held on its usual day
   */
  public record Session(LocalDate usual, LocalDate on, List<Holiday> passed) {

    public Session {
      passed = List.copyOf(passed);
    }

    public boolean isMoved() {
      return !on.equals(usual);
    }
  }

  /**
   * The first meeting on this day or later. A day off by notice and a weekend day that is worked in
   * exchange are passed over, each by a week.
   *
   * @param notices what the State Council's notice, or the place, says of a day; empty for a day as
   *     any other
   */
  public Session next(LocalDate from, Function<LocalDate, Optional<Holiday>> notices) {
    YearMonth month = YearMonth.from(from).minusMonths(1);
    Session session = in(month, notices);
    while (session.on().isBefore(from)) {
      month = month.plusMonths(1);
      session = in(month, notices);
    }
    return session;
  }

  /** The meeting of this month, which may be held in the next. */
  public Session in(YearMonth month, Function<LocalDate, Optional<Holiday>> notices) {
    LocalDate usual = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    List<Holiday> passed = new ArrayList<>();
    LocalDate on = usual;
    Optional<Holiday> notice = notices.apply(on);
    while (notice.isPresent() && passed.size() < MOST_WEEKS_LATER) {
      passed.add(notice.get());
      on = on.plusWeeks(1);
      notice = notices.apply(on);
    }
    return new Session(usual, on, passed);
  }
}
