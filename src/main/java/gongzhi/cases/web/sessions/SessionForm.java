package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.NewSession;
import gongzhi.insight.Masking;
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

  boolean isDay() {
    try {
      return LocalDate.parse(said(day)) != null;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /** Whether day and clock together are a time. */
  boolean isBegun() {
    return at(said(from)) != null;
  }

  /** The first field with somebody's data in it; empty for none. */
  String withPersonalData() {
    if (Masking.finds(said(place))) {
      return "place";
    }
    return Masking.finds(said(officers)) ? "officers" : "subjects";
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
