package gongzhi.procedures.meetings;

import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.CalendarKeeping;
import gongzhi.territory.calendar.Holiday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** When the bodies of a place meet next, by their rhythm and the calendar of the place. */
@Component
public class MeetingSessions {

  private final CalendarKeeping calendar;
  private final Areas areas;

  MeetingSessions(CalendarKeeping calendar, Areas areas) {
    this.calendar = calendar;
    this.areas = areas;
  }

  /** The first meeting on this day or later; empty where the body has no rhythm. */
  public Optional<Session> next(Area area, MeetingBody body, LocalDate from) {
    return Optional.ofNullable(body.rhythm()).map(rhythm -> rhythm.next(from, notices(area)));
  }

  private Function<LocalDate, Optional<Holiday>> notices(Area area) {
    String place = areas.place(area);
    Map<Integer, Map<LocalDate, Holiday>> read = new HashMap<>();
    return day ->
        Optional.ofNullable(
            read.computeIfAbsent(day.getYear(), year -> calendar.year(place, year).forMeetings())
                .get(day));
  }
}
