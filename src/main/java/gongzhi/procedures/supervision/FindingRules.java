package gongzhi.procedures.supervision;

import gongzhi.parties.Holder;
import gongzhi.parties.Posts;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.SupervisionRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who answers the questions of a supervision committee, and until when, as the place says. */
@Component
public class FindingRules {

  private final MeetingBodyBook book;
  private final Posts posts;
  private final Calendars calendars;
  private final Areas areas;
  private final InstantSource clock;

  FindingRules(
      MeetingBodyBook book, Posts posts, Calendars calendars, Areas areas, InstantSource clock) {
    this.book = book;
    this.posts = posts;
    this.calendars = calendars;
    this.areas = areas;
    this.clock = clock;
  }

  /** What the place says about it. */
  public SupervisionRule of(Area area) {
    return book.of(area).supervision();
  }

  /** Who answers for this role there; refuses (422) a role that is not asked. */
  Holder owner(Area area, String role) {
    if (!of(area).asked().contains(role)) {
      throw Rejection.invalid("finding.choose-owner");
    }
    return posts
        .holder(role, area.id(), clock.instant())
        .orElseThrow(() -> Rejection.of("finding.nobody-answers"));
  }

  /** The last day of an answer that is asked for today. */
  LocalDate due(Area area) {
    LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    return calendars.of(areas.place(area)).workingDaysAfter(today, of(area).answerDays());
  }
}
