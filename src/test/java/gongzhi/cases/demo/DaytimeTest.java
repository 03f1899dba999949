package gongzhi.cases.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DaytimeTest {

  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @Property
  void keeps_the_order_and_stays_before_now(
      @ForAll @LongRange(max = 20_000) long one, @ForAll @LongRange(max = 20_000) long other) {
    Instant earlier = NOON.minus(Duration.ofMinutes(Math.max(one, other)));
    Instant later = NOON.minus(Duration.ofMinutes(Math.min(one, other)));

    assertThat(Daytime.of(earlier, NOON)).isBeforeOrEqualTo(Daytime.of(later, NOON));
    assertThat(Daytime.of(later, NOON)).isBeforeOrEqualTo(NOON);
  }

  @Property
  void nobody_is_out_at_night(@ForAll @LongRange(min = 1_440, max = 20_000) long minutes) {
    LocalTime told =
        Daytime.of(NOON.minus(Duration.ofMinutes(minutes)), NOON)
            .atZone(WorkingCalendar.ZONE)
            .toLocalTime();

    assertThat(told).isBetween(LocalTime.of(8, 30), LocalTime.of(18, 30));
  }

  @Test
  void today_is_told_as_it_is() {
    assertThat(Daytime.of(NOON.minusSeconds(60), NOON)).isEqualTo(NOON.minusSeconds(60));
  }
}
