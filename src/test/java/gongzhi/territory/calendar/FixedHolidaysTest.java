package gongzhi.territory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a year before its notice. */
class FixedHolidaysTest {

  @Test
  void a_holiday_of_a_fixed_date_goes_with_the_weekend_it_touches() {
    assertThat(FixedHolidays.of(2027).stream().map(Holiday::date))
        .contains(
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 2),
            LocalDate.of(2027, 1, 3),
            LocalDate.of(2027, 5, 2),
            LocalDate.of(2027, 10, 3))
        .doesNotContain(
            LocalDate.of(2027, 1, 4), LocalDate.of(2027, 5, 3), LocalDate.of(2027, 10, 4));
    assertThat(FixedHolidays.of(2028).stream().map(Holiday::date))
        .contains(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 2));
  }

  @Test
  void they_count_for_meetings_until_the_notice_is_there() {
    LocalDate saturday = LocalDate.of(2027, 1, 2);

    assertThat(new CalendarYear(2027, false, List.of()).forMeetings()).containsKey(saturday);
    assertThat(new CalendarYear(2027, true, List.of()).forMeetings()).isEmpty();
  }
}
