package gongzhi.territory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private final WorkingCalendar calendar = new WorkingCalendar(shipped(), OfficeHours.USUAL);

  @ParameterizedTest(name = "{0} + {1} min = {2}")
  @CsvSource({
    "2026-03-02T08:30:00, 60,   2026-03-02T09:30:00",
    "2026-03-02T11:30:00, 30,   2026-03-02T12:00:00", // ends with the morning, not after lunch
    "2026-03-02T11:30:00, 31,   2026-03-02T14:01:00",
    "2026-03-02T12:30:00, 1,    2026-03-02T14:01:00",
    "2026-03-02T17:30:00, 1,    2026-03-03T08:31:00",
    "2026-03-06T17:29:30, 1,    2026-03-09T08:30:30", // over a weekend, to the second
    "2026-02-13T17:00:00, 60,   2026-02-14T09:00:00", // Saturday worked in exchange
    "2026-02-14T17:00:00, 60,   2026-02-24T09:00:00", // over the whole Spring Festival
    "2026-09-30T17:00:00, 420,  2026-10-08T17:00:00",
    "2026-03-02T10:00:00, 0,    2026-03-02T10:00:00",
    "2026-03-03T08:31:00, -1,   2026-03-03T08:30:00",
    "2026-03-03T08:30:00, -1,   2026-03-02T17:29:00",
  })
  void counts_only_while_the_office_is_open(
      LocalDateTime from, long minutes, LocalDateTime expected) {
    assertThat(calendar.plus(at(from), minutes)).isEqualTo(at(expected));
  }

  @ParameterizedTest(name = "{0} + {1} working days = {2}")
  @CsvSource({
    "2026-03-02T00:00:00, 1, 2026-03-03T17:30:00",
    "2026-03-02T23:59:59, 1, 2026-03-03T17:30:00", // the first day never counts
    "2026-03-06T09:00:00, 1, 2026-03-09T17:30:00",
    "2026-03-07T09:00:00, 1, 2026-03-09T17:30:00", // begun on a Saturday
    "2026-02-13T09:00:00, 2, 2026-02-24T17:30:00",
    "2026-09-30T09:00:00, 3, 2026-10-10T17:30:00", // Saturday the 10th is worked
    "2026-04-03T09:00:00, 5, 2026-04-13T17:30:00",
  })
  void a_period_of_working_days_ends_when_the_office_closes(
      LocalDateTime from, int days, LocalDateTime expected) {
    assertThat(calendar.addWorkingDays(at(from), days)).isEqualTo(at(expected));
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}")
  @CsvSource({
    "2026-03-02T09:00:00, 3, 2026-03-05T17:30:00",
    "2026-03-02T09:00:00, 5, 2026-03-09T17:30:00",
    "2026-09-25T09:00:00, 10, 2026-10-08T17:30:00",
    "2026-02-04T09:00:00, 10, 2026-02-14T17:30:00", // the last day is a Saturday that is worked
  })
  void a_period_of_days_ending_on_rest_moves_on(
      LocalDateTime from, int days, LocalDateTime expected) {
    assertThat(calendar.addDays(at(from), days)).isEqualTo(at(expected));
  }

  @Test
  void warns_when_it_reaches_a_year_nobody_published() {
    Instant late = at(LocalDateTime.parse("2026-12-31T17:00:00"));
    Instant next = calendar.plus(late, 60);

    assertThat(next).isEqualTo(at(LocalDateTime.parse("2027-01-01T09:00:00")));
    assertThat(calendar.isProvisional(late, next)).isTrue();
    assertThat(calendar.isProvisional(late, late)).isFalse();
  }

  @Test
  void does_not_give_women_or_youth_day_to_everybody() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 3, 8))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2023, 5, 4))).isTrue();
  }

  @Test
  void knows_whether_the_office_is_open() {
    assertThat(calendar.isOpen(at(LocalDateTime.parse("2026-03-02T08:30:00")))).isTrue();
    assertThat(calendar.isOpen(at(LocalDateTime.parse("2026-03-02T12:00:00")))).isFalse();
    assertThat(calendar.isOpen(at(LocalDateTime.parse("2026-10-01T09:00:00")))).isFalse();
  }

  @Test
  void refuses_what_lies_outside_its_years() {
    Instant now = at(LocalDateTime.parse("2026-03-02T09:00:00"));

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> calendar.plus(now, 60_000_000))
        .withMessage("calendar.too-long");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> calendar.plus(now, 50_000_000))
        .withMessage("calendar.out-of-range");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> calendar.plus(Instant.EPOCH, 1))
        .withMessage("calendar.out-of-range");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> calendar.addWorkingDays(now, 0))
        .withMessage("calendar.days-positive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9-12",
        "12:00-08:00",
        "08:00-12:00,11:00-13:00",
        "08:00-25:00",
        "08:61-09:00"
      })
  void refuses_office_hours_that_are_not_in_order(String text) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> OfficeHours.parse(text));
  }

  static WorkingDays shipped() {
    PublishedHolidays shipped = PublishedHolidays.shipped();
    return new WorkingDays(shipped.days(), shipped.years());
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(WorkingCalendar.ZONE).toInstant();
  }
}
