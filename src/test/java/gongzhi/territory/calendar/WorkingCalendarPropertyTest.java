package gongzhi.territory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calendar against a clerk who looks at every single minute. */
class WorkingCalendarPropertyTest {

  private static final Instant START = Instant.parse("2018-01-01T00:00:00Z");
  private static final WorkingDays DAYS = WorkingCalendarTest.shipped();

  @Property
  void counts_like_somebody_who_looks_at_every_minute(
      @ForAll("hours") OfficeHours hours,
      @ForAll("minutes") Instant from,
      @ForAll @IntRange(max = 40_000) int minutes) {
    Instant until = from.plus(Duration.ofMinutes(minutes));

    assertThat(new WorkingCalendar(DAYS, hours).minutesBetween(from, until))
        .isEqualTo(naively(hours, from, until));
  }

  @Property
  void finds_the_first_moment_by_which_the_work_is_done(
      @ForAll("hours") OfficeHours hours,
      @ForAll("minutes") Instant from,
      @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
    WorkingCalendar calendar = new WorkingCalendar(DAYS, hours);

    Instant due = calendar.plus(from, minutes);

    assertThat(naively(hours, from, due)).isEqualTo(minutes);
    assertThat(naively(hours, from, due.minus(1, ChronoUnit.MINUTES))).isEqualTo(minutes - 1);
  }

  @Property
  void finds_the_last_moment_to_begin(
      @ForAll("hours") OfficeHours hours,
      @ForAll("minutes") Instant until,
      @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
    WorkingCalendar calendar = new WorkingCalendar(DAYS, hours);

    Instant begin = calendar.minus(until, minutes);

    assertThat(naively(hours, begin, until)).isEqualTo(minutes);
    assertThat(naively(hours, begin.plus(1, ChronoUnit.MINUTES), until)).isEqualTo(minutes - 1);
  }

  @Property
  void is_exact_below_the_minute(
      @ForAll("seconds") Instant from, @ForAll @IntRange(min = 1, max = 20_000) int minutes) {
    WorkingCalendar calendar = new WorkingCalendar(DAYS, OfficeHours.USUAL);
    Instant due = calendar.plus(from, minutes);

    assertThat(calendar.minutesBetween(from, due)).isEqualTo(minutes);
    assertThat(calendar.minutesBetween(from, due.minusNanos(1))).isEqualTo(minutes - 1);
    assertThat(calendar.minutesBetween(due, from)).isEqualTo(-minutes);
  }

  @Property
  void ends_a_period_of_working_days_after_that_many_days(
      @ForAll("minutes") Instant from, @ForAll @IntRange(min = 1, max = 120) int count) {
    WorkingCalendar calendar = new WorkingCalendar(DAYS, OfficeHours.USUAL);
    LocalDate day = from.atZone(WorkingCalendar.ZONE).toLocalDate();

    LocalDate last =
        calendar.addWorkingDays(from, count).atZone(WorkingCalendar.ZONE).toLocalDate();

    assertThat(day.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count())
        .isEqualTo(count);
    assertThat(calendar.isWorkingDay(last)).isTrue();
  }

  @Provide
  Arbitrary<OfficeHours> hours() {
    return Arbitraries.of(
            "08:30-12:00,14:00-17:30", "09:00-17:00", "00:00-24:00", "06:00-10:00,10:01-23:59")
        .map(OfficeHours::parse);
  }

  @Provide
  Arbitrary<Instant> minutes() {
    return Arbitraries.longs()
        .between(0, 9L * 365 * 1440)
        .map(minute -> START.plus(Duration.ofMinutes(minute)));
  }

  @Provide
  Arbitrary<Instant> seconds() {
    return Arbitraries.longs().between(0, 9L * 365 * 86_400).map(START::plusSeconds);
  }

  private static long naively(OfficeHours hours, Instant from, Instant until) {
    long open = 0;
    LocalDateTime end = LocalDateTime.ofInstant(until, WorkingCalendar.ZONE);
    LocalDateTime minute = LocalDateTime.ofInstant(from, WorkingCalendar.ZONE);
    for (; minute.isBefore(end); minute = minute.plusMinutes(1)) {
      int ofDay = minute.getHour() * 60 + minute.getMinute();
      boolean within = hours.spans().stream().anyMatch(s -> ofDay >= s.from() && ofDay < s.to());
      open += within && DAYS.isWorking(minute.toLocalDate()) ? 1 : 0;
    }
    return open;
  }
}
