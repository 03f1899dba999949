package gongzhi.cases.moves;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.rules.Limit;
import gongzhi.parties.PartyId;
import gongzhi.shared.database.Scope;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GongzhiTest
class DeadlinesTest {

  /** Nine in the morning of a Monday. */
  private static final Instant MONDAY = Instant.parse("2026-11-09T01:00:00Z");

  private static final PartyId LATE_OPEN = new PartyId(8_114_711);

  @Autowired Deadlines deadlines;
  @Autowired Calendars calendars;

  @Test
  void a_unit_with_hours_of_its_own_is_measured_by_them() {
    Scope.job().run(() -> calendars.keepHours(LATE_OPEN.value(), OfficeHours.parse("09:00-21:00")));
    Limit twelveHours = new Limit(12 * 60 - 1, true);

    assertThat(deadlines.after("yuhua", LATE_OPEN, MONDAY, twelveHours))
        .isEqualTo(MONDAY.plus(Duration.ofMinutes(12 * 60 - 1)))
        .isBefore(deadlines.after("yuhua", MONDAY, twelveHours));
  }

  @Test
  void an_urgent_limit_runs_on_the_clock_whatever_the_hours() {
    Instant night = MONDAY.minus(Duration.ofHours(6));

    assertThat(deadlines.after("yuhua", LATE_OPEN, night, new Limit(30, false)))
        .isEqualTo(night.plus(Duration.ofMinutes(30)));
  }
}
