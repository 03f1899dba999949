package gongzhi.territory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days of one place alone. */
@GongzhiTest
class CalendarKeepingTest {

  private static final LocalDate A_FRIDAY = LocalDate.of(2026, 3, 6);
  private static final LocalDate A_SATURDAY = LocalDate.of(2026, 3, 7);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final Instant THURSDAY = Instant.parse("2026-03-05T02:00:00Z");

  @Autowired CalendarKeeping keeping;
  @Autowired Calendars calendars;

  @Test
  void a_day_off_moves_the_deadlines_of_its_place_at_once_and_of_no_other() {
    Instant elsewhere = calendars.of("jianxi").addWorkingDays(THURSDAY, 1);

    add("alpha", new Holiday(A_FRIDAY, false, "本地节日"));

    assertThat(calendars.of("alpha").addWorkingDays(THURSDAY, 1)).isAfter(elsewhere);
    assertThat(calendars.of("jianxi").addWorkingDays(THURSDAY, 1)).isEqualTo(elsewhere);
    assertThat(keeping.year("alpha", 2026).days())
        .contains(new CalendarYear.Day(new Holiday(A_FRIDAY, false, "本地节日"), true));
  }

  @Test
  void a_saturday_worked_in_exchange_counts_until_it_is_removed() {
    add("beta", new Holiday(A_SATURDAY, true, "调休"));
    assertThat(calendars.of("beta").isWorkingDay(A_SATURDAY)).isTrue();

    Scope.job().run(() -> keeping.remove("beta", A_SATURDAY));

    assertThat(calendars.of("beta").isWorkingDay(A_SATURDAY)).isFalse();
    refused(
        "calendar.no-local-day", () -> Scope.job().run(() -> keeping.remove("beta", A_SATURDAY)));
  }

  @Test
  void a_national_holiday_stays_one() {
    refused("calendar.holiday-stays", () -> add("gamma", new Holiday(NEW_YEAR, true, "加班")));
    refused("calendar.so-already", () -> add("gamma", new Holiday(NEW_YEAR, false, "元旦")));
    refused("calendar.so-already", () -> add("gamma", new Holiday(A_FRIDAY, true, "上班")));
    assertThat(calendars.of("gamma").isWorkingDay(NEW_YEAR)).isFalse();
  }

  @Test
  void nothing_is_kept_without_a_basis() {
    Holiday day = new Holiday(A_FRIDAY, false, "本地节日");

    refused("calendar.basis-length", () -> Scope.job().run(() -> keeping.add("delta", day, " ")));

    assertThat(calendars.of("delta").isWorkingDay(A_FRIDAY)).isTrue();
  }

  @Test
  void a_year_without_data_says_so() {
    assertThat(keeping.year("yuhua", 2026).published()).isTrue();
    assertThat(keeping.year("yuhua", 2060).published()).isFalse();
    refused("calendar.out-of-range", () -> keeping.year("yuhua", 1999));
  }

  private void add(String place, Holiday day) {
    Scope.job().run(() -> keeping.add(place, day, "市政府办公室通知"));
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
