package gongzhi.cases.web;

import gongzhi.site.TimeWords;
import gongzhi.territory.calendar.Calendars;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Promised dates in words; one that lies in a year without published holidays says so. */
@Component
public class Promises {

  private final Calendars calendars;

  Promises(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Until when, as this place counts its days. */
  public String until(String place, Instant from, Instant promised, TimeWords times) {
    String day = times.beforeMoment(promised);
    return calendars.of(place).isProvisional(from, promised)
        ? times.words().of("case.promise-provisional", day)
        : day;
  }
}
