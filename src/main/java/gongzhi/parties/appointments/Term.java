package gongzhi.parties.appointments;

import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.Days;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a post is to be held (任期).
 *
 * @param startsOn first day; null for the moment of approval
 * @param lastDay last day; null for an open end
 */
public record Term(@Nullable LocalDate startsOn, @Nullable LocalDate lastDay) {

  /** From the approval on, without an end. */
  public static final Term OPEN = new Term(null, null);

  public Term {
    if (startsOn != null) {
      Days.within(startsOn);
    }
    if (lastDay != null) {
      Days.within(lastDay);
    }
    if (startsOn != null && lastDay != null && lastDay.isBefore(startsOn)) {
      throw Rejection.invalid("post.days-order");
    }
  }

  /** Refuses days that are over. */
  void requireAhead(Instant now) {
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    if (isBefore(startsOn, today) || isBefore(lastDay, today)) {
      throw Rejection.invalid("post.days-over");
    }
  }

  /** When it begins if it is approved at this moment. */
  Instant from(Instant approved) {
    return startsOn == null ? approved : later(startOf(startsOn), approved);
  }

  /** First moment it is no longer held; null for an open end. */
  @Nullable Instant to() {
    return lastDay == null ? null : startOf(lastDay.plusDays(1));
  }

  private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
    return day != null && day.isBefore(today);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
