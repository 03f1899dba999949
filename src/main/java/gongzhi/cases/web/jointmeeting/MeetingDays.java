package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.jointmeeting.JointMeetingRules;
import gongzhi.cases.jointmeeting.Rhythm;
import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.CalendarKeeping;
import gongzhi.territory.calendar.Holiday;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which day the next joint meeting of a place is, by its rhythm and its calendar. */
@Component
class MeetingDays {

  private final CalendarKeeping calendar;
  private final Areas areas;

  MeetingDays(CalendarKeeping calendar, Areas areas) {
    this.calendar = calendar;
    this.areas = areas;
  }

  /** Empty where the place has no fixed day. */
  Optional<Session> next(Area community, JointMeetingRules rules, Instant now) {
    String place = areas.place(community);
    Map<Integer, Map<LocalDate, Holiday>> read = new HashMap<>();
    LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
    Rhythm rhythm = rules.rhythm();
    return rhythm == null
        ? Optional.empty()
        : Optional.of(
            rhythm.next(
                today,
                day ->
                    Optional.ofNullable(
                        read.computeIfAbsent(
                                day.getYear(), year -> calendar.year(place, year).forMeetings())
                            .get(day))));
  }

  /** A day as people say it. */
  static String words(LocalDate day, TimeWords times) {
    return times.day(day.atStartOfDay(WorkingCalendar.ZONE).toInstant());
  }
}
