package gongzhi.procedures.decision;

import gongzhi.procedures.engine.Moment;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.Calendars;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where a matter lies, and how days are counted there. */
@Component("decisionGround")
class Ground {

  private final Areas areas;
  private final Calendars calendars;

  Ground(Areas areas, Calendars calendars) {
    this.areas = areas;
    this.calendars = calendars;
  }

  String place(Area area) {
    return areas.place(area);
  }

  Moment moment(Area area, Instant now, Instant begun) {
    return new Moment(now, calendars.of(areas.place(area)), begun);
  }

  Area of(Decision decision) {
    return areas.get(decision.area());
  }
}
