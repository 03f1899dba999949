package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Time as one office counts it: statutory holidays, make-up working days and its own hours, in
 * China's time. Immutable; each question costs about the same however far the answer lies.
 *
 * <p>Minutes run only while the office is open. Days follow the Civil Code, articles 201 to 203:
 * the day something begins does not count, a period of days that would end on a day of rest ends on
 * the next working day, and the last day ends when the office closes. Urgent limits run around the
 * clock and need no calendar.
 */
public final class WorkingCalendar {

  /** Its name, for what runs at an hour of the night wherever the machine stands. */
  public static final String ZONE_NAME = "Asia/Shanghai";

  /** The one time zone of the country; it has no summer time in the years covered. */
  public static final ZoneId ZONE = ZoneId.of(ZONE_NAME);

  private static final long MINUTE = 60_000_000_000L;
  private static final long MOST_MINUTES = 100L * 366 * 1440;

  private final WorkingDays days;
  private final OfficeHours hours;
  private final long nanosADay;

  WorkingCalendar(WorkingDays days, OfficeHours hours) {
    this.days = days;
    this.hours = hours;
    this.nanosADay = hours.nanosADay();
  }

  /** When this many minutes will have been worked: the first such moment. None is now. */
  public Instant plus(Instant from, long workingMinutes) {
    if (workingMinutes <= 0) {
      return workingMinutes == 0 ? from : minus(from, -workingMinutes);
    }
    long target = Math.addExact(worked(from), nanos(workingMinutes));
    long fullDays = (target - 1) / nanosADay;
    return at(days.nth(fullDays), hours.earliestWith(target - fullDays * nanosADay));
  }

  /** The last moment from which this many minutes are worked until then: when to begin. */
  public Instant minus(Instant until, long workingMinutes) {
    if (workingMinutes <= 0) {
      return workingMinutes == 0 ? until : plus(until, -workingMinutes);
    }
    long target = worked(until) - nanos(workingMinutes);
    long fullDays = Math.floorDiv(target, nanosADay);
    return at(days.nth(fullDays), hours.latestWith(target - fullDays * nanosADay));
  }

  /** Whole minutes worked between the two; negative when they stand the other way round. */
  public long minutesBetween(Instant from, Instant until) {
    return (worked(until) - worked(from)) / MINUTE;
  }

  /** The close of the n-th working day after the day of {@code from}. */
  public Instant addWorkingDays(Instant from, int workingDays) {
    return closeOf(workingDaysAfter(local(from).toLocalDate(), workingDays));
  }

  /** The n-th working day after this date, which itself does not count. */
  public LocalDate workingDaysAfter(LocalDate date, int workingDays) {
    requirePositive(workingDays);
    return days.nth(days.before(date.plusDays(1)) + workingDays - 1L);
  }

  /** The close of the n-th day after, or of the next working day when that one is a day of rest. */
  public Instant addDays(Instant from, int naturalDays) {
    requirePositive(naturalDays);
    return closeOf(onOrAfter(local(from).toLocalDate().plusDays(naturalDays)));
  }

  /** This date if it is worked, else the next that is. */
  public LocalDate onOrAfter(LocalDate date) {
    return days.nth(days.before(date));
  }

  public boolean isWorkingDay(LocalDate date) {
    return days.isWorking(date);
  }

  /** Whether the office is working at this moment. */
  public boolean isOpen(Instant moment) {
    ZonedDateTime local = local(moment);
    return days.isWorking(local.toLocalDate()) && hours.isOpenAt(local.toLocalTime().toNanoOfDay());
  }

  /** Whether the count touches a year without a published calendar, so it may still move. */
  public boolean isProvisional(Instant from, Instant until) {
    return !days.isPublished(local(from).toLocalDate(), local(until).toLocalDate());
  }

  /** The hours this calendar counts. */
  public OfficeHours hours() {
    return hours;
  }

  /** Work from the beginning of the table until this moment. */
  private long worked(Instant moment) {
    ZonedDateTime local = local(moment);
    long fullDays = days.before(local.toLocalDate()) * nanosADay;
    return days.isWorking(local.toLocalDate())
        ? fullDays + hours.workedUntil(local.toLocalTime().toNanoOfDay())
        : fullDays;
  }

  private Instant closeOf(LocalDate date) {
    return at(date, hours.closingNano());
  }

  /** Counts on from midnight, because an office may close at 24:00. */
  private static Instant at(LocalDate date, long nanoOfDay) {
    return date.atTime(LocalTime.MIN).atZone(ZONE).toInstant().plusNanos(nanoOfDay);
  }

  private static ZonedDateTime local(Instant moment) {
    if (moment.isBefore(at(WorkingDays.FIRST, 0)) || !moment.isBefore(at(WorkingDays.LAST, 0))) {
      throw Rejection.invalid(
          "calendar.out-of-range", WorkingDays.FIRST.getYear(), WorkingDays.LAST.getYear());
    }
    return moment.atZone(ZONE);
  }

  private static long nanos(long minutes) {
    if (minutes > MOST_MINUTES) {
      throw Rejection.invalid("calendar.too-long", minutes);
    }
    return minutes * MINUTE;
  }

  private static void requirePositive(int count) {
    if (count < 1) {
      throw Rejection.invalid("calendar.days-positive", count);
    }
  }
}
