package gongzhi.procedures.meetings;

import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.parties.Organisation;
import gongzhi.procedures.meetings.MeetingBody.Side;
import gongzhi.procedures.meetings.MeetingPlan.Invited;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Works out what follows from calling a meeting: agenda, invitations, and the day by its rhythm.
 */
@Component
class MeetingPlans {

  private static final int REPORTS_MAX = 40;

  private final MeetingBodyBook book;
  private final MeetingSessions sessions;
  private final OpenMatters matters;
  private final MeetingPapers papers;
  private final Areas areas;

  MeetingPlans(
      MeetingBodyBook book,
      MeetingSessions sessions,
      OpenMatters matters,
      MeetingPapers papers,
      Areas areas) {
    this.book = book;
    this.sessions = sessions;
    this.matters = matters;
    this.papers = papers;
    this.areas = areas;
  }

  MeetingPlan of(NewMeeting wanted, Instant starts) {
    Area area = wanted.area();
    MeetingBody body = book.get(area, wanted.body());
    List<MeetingItem> chosen = matters.chosen(area, wanted.items());
    List<Invited> invited = new ArrayList<>();
    body.sides().stream().filter(Side::needed).forEach(side -> invited.add(side(side)));
    chosen.forEach(item -> concerned(area, item, invited));
    body.guests().forEach(key -> guests(area, key, invited));
    List<String> reports = body.reportsInTurn() ? reports(area) : List.of();
    List<AgendaItem> items = Stream.concat(items(chosen), wanted.matters().stream()).toList();
    LocalDate day = starts.atZone(WorkingCalendar.ZONE).toLocalDate();
    return sessions
        .next(area, body, day)
        .filter(session -> session.on().equals(day))
        .map(
            session ->
                new MeetingPlan(items, reports, invited, session.usual(), papers.movedWhy(session)))
        .orElseGet(
            () -> besides(wanted, body, day, new MeetingPlan(items, reports, invited, null, "")));
  }

  /**
   * A body that meets on a weekday meets on another day only with a reason that everybody reads.
   */
  private MeetingPlan besides(
      NewMeeting wanted, MeetingBody body, LocalDate day, MeetingPlan plan) {
    return sessions
        .next(wanted.area(), body, day.withDayOfMonth(1))
        .filter(_ -> body.meetsOnAWeekday())
        .map(
            session ->
                new MeetingPlan(
                    plan.items(),
                    plan.reports(),
                    plan.invited(),
                    session.on(),
                    papers.anotherDay(session.on(), wanted.requireReason(session.on()))))
        .orElse(plan);
  }

  private List<String> reports(Area area) {
    return areas.descendants(area, Level.COMMUNITY, null, REPORTS_MAX).stream()
        .map(one -> papers.report(one.name()))
        .toList();
  }

  private Stream<AgendaItem> items(List<MeetingItem> chosen) {
    return chosen.stream()
        .map(
            item ->
                new AgendaItem(
                    item.no(),
                    Objects.requireNonNullElseGet(item.titlePublic(), papers::unreadCase),
                    "/cases/" + item.no()));
  }

  private void concerned(Area area, MeetingItem item, List<Invited> invited) {
    for (Organisation unit : matters.concerned(area, item)) {
      boolean there = invited.stream().anyMatch(one -> unit.id().equals(one.unit()));
      if (!there) {
        invited.add(new Invited(unit.name(), item.no(), unit.id(), false));
      }
    }
  }

  private void guests(Area area, String key, List<Invited> invited) {
    book.of(area)
        .find(key)
        .ifPresent(body -> invited.add(new Invited(body.title().zh(), "", null, false)));
  }

  private static Invited side(Side side) {
    return new Invited(side.title().zh(), "", null, true);
  }
}
