package gongzhi.territory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongzhiTest
class CalendarsTest {

  private static final Instant MAY_2098 = Instant.parse("2098-05-05T01:00:00Z");

  @Autowired Calendars calendars;

  @Test
  void an_added_year_is_no_longer_provisional() {
    WorkingCalendar before = calendars.of("default");

    publish(2098, aYear(2098));
    WorkingCalendar after = calendars.of("default");

    assertThat(before.isProvisional(MAY_2098, MAY_2098)).isTrue();
    assertThat(after.isProvisional(MAY_2098, MAY_2098)).isFalse();
    assertThat(after.isWorkingDay(LocalDate.of(2098, 1, 2))).isFalse();
  }

  @Test
  void a_corrected_year_takes_the_place_of_the_old() {
    publish(2097, aYear(2097));
    List<Holiday> corrected = new ArrayList<>(aYear(2097));
    corrected.removeIf(day -> day.date().equals(LocalDate.of(2097, 1, 2)));
    publish(2097, corrected);

    assertThat(calendars.of("default").isWorkingDay(LocalDate.of(2097, 1, 2))).isTrue();
  }

  @Test
  void refuses_a_notice_that_cannot_be_one() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> publish(2096, aYear(2096).subList(0, 5)))
        .withMessage("calendar.year-incomplete");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> publish(2096, aYear(2095)))
        .withMessage("calendar.day-in-another-year");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> publish(2096, with(new Holiday(LocalDate.of(2096, 3, 5), true, "元旦"))))
        .withMessage("calendar.worked-anyway");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> publish(2096, with(aYear(2096).getFirst())))
        .withMessage("calendar.day-twice");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> Calendars.read("date,kind,name\n2096-13-01,off,元旦"))
        .withMessage("calendar.holiday-form");
  }

  @Test
  void an_organisation_may_keep_its_own_hours() {
    Scope.job().run(() -> calendars.keepHours(4711, OfficeHours.parse("09:00-21:00")));

    assertThat(calendars.of("yuhua", 4711).hours().minutesADay()).isEqualTo(720);
    assertThat(calendars.of("yuhua", 4712).hours()).isEqualTo(calendars.of("yuhua").hours());
  }

  private void publish(int year, List<Holiday> days) {
    Scope.job().run(() -> calendars.publish(year, days, "国务院办公厅通知"));
  }

  private static List<Holiday> aYear(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusDays(20)).map(day -> new Holiday(day, false, "元旦")).toList();
  }

  private static List<Holiday> with(Holiday more) {
    List<Holiday> days = new ArrayList<>(aYear(2096));
    days.add(more);
    return days;
  }
}
