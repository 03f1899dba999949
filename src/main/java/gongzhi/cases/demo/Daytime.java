package gongzhi.cases.demo;

import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Lets the people of the stories sleep: whole days fold into the hours people are about. */
final class Daytime {

  private static final LocalTime EARLIEST = LocalTime.of(8, 30);
  private static final int OF_DAY = 10;
  private static final int IN_DAY = 24;

  private Daytime() {}

  /** The same day between half past eight and half past six, in the same order; today unchanged. */
  static Instant of(Instant moment, Instant now) {
    ZonedDateTime told = moment.atZone(WorkingCalendar.ZONE);
    if (!told.toLocalDate().isBefore(now.atZone(WorkingCalendar.ZONE).toLocalDate())) {
      return moment;
    }
    Duration sinceMidnight = Duration.between(LocalTime.MIN, told.toLocalTime());
    return told.with(EARLIEST)
        .plus(sinceMidnight.multipliedBy(OF_DAY).dividedBy(IN_DAY))
        .toInstant();
  }
}
