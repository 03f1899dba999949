package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.NewSession;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A session as it is typed. */
record SessionForm(
    @Nullable Long area,
    @Nullable String kind,
    @Nullable String day,
    @Nullable String from,
    @Nullable String until,
    @Nullable String place,
    @Nullable String officers,
    @Nullable String subjects) {

  static final SessionForm BLANK = new SessionForm(null, "", "", "", "", "", "", "");

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewSession session() {
    return new NewSession(
        said(kind), at(said(from)), at(said(until)), said(place), said(officers), said(subjects));
  }

  private @Nullable Instant at(String clock) {
    try {
      return LocalDate.parse(said(day))
          .atTime(LocalTime.parse(clock))
          .atZone(WorkingCalendar.ZONE)
          .toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
