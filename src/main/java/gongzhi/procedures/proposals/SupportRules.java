package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.People;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.SupportRule;
import gongzhi.shared.Rejection;
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
  private final People people;

  SupportRules(ProcedureBook book, Areas areas, Calendars calendars, People people) {
    this.book = book;
    this.areas = areas;
    this.calendars = calendars;
    this.people = people;
  }

  /** What applies on this ground. */
  public SupportRule of(Area area) {
    return book.support(areas.place(area));
  }

  String place(Area area) {
    return areas.place(area);
  }

  /** Refuses (403) who does not live there, where the place asks for residents of that ground. */
  void requireHome(PartyId who, AreaId ground) {
    Area area = areas.get(ground);
    SupportRule rule = of(area);
    if (!rule.residents()) {
      return;
    }
    String home =
        people
            .home(who)
            .orElseThrow(() -> Rejection.forbidden("proposal.home-unknown", rule.basis()));
    if (!home.startsWith(area.path())) {
      throw Rejection.forbidden("proposal.lives-elsewhere", area.name(), rule.basis());
    }
  }

  /** Whether somebody is known to live elsewhere; who signs on paper shows where they live. */
  boolean livesElsewhere(PartyId who, AreaId ground) {
    Area area = areas.get(ground);
    return of(area).residents()
        && people.home(who).filter(home -> !home.startsWith(area.path())).isPresent();
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
