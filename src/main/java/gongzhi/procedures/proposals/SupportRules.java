package gongzhi.procedures.proposals;

import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.SupportRule;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.Calendars;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the pack of a place says about proposals, and the days it comes to there. */
@Component
public class SupportRules {

  private final ProcedureBook book;
  private final Areas areas;
  private final Calendars calendars;

  SupportRules(ProcedureBook book, Areas areas, Calendars calendars) {
    this.book = book;
    this.areas = areas;
    this.calendars = calendars;
  }

  /** What applies on this ground. */
  public SupportRule of(Area area) {
    return book.support(areas.place(area));
  }

  String place(Area area) {
    return areas.place(area);
  }

  Instant closes(Area area, Instant from) {
    return of(area).days().after(from, calendars.of(areas.place(area)));
  }

  /** By when the committee says yes or no to what enough people signed then. */
  public Instant screenedBy(AreaId ground, Instant reached) {
    Area area = areas.get(ground);
    return of(area).screened().after(reached, calendars.of(areas.place(area)));
  }
}
