package gongzhi.procedures.decision;

import gongzhi.procedures.engine.Moment;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.VillageRules;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
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

  /** The procedure as it runs there: in a village by the meetings of a village. */
  ProcedureRule local(ProcedureRule rule, Area area) {
    Area community = areas.ancestor(area, Level.COMMUNITY).orElse(area);
    return VillageRules.isVillage(community) ? VillageRules.of(rule) : rule;
  }

  Area of(Decision decision) {
    return areas.get(decision.area());
  }
}
