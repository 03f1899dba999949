package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.NewMeeting;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A meeting as it is typed. */
record MeetingCallForm(
    @Nullable Long area,
    @Nullable String body,
    @Nullable String day,
    @Nullable String from,
    @Nullable String venue,
    @Nullable String topic,
    @Nullable String agenda) {

  static final MeetingCallForm BLANK = new MeetingCallForm(null, "", "", "", "", "", "");

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewMeeting meeting(Area ground) {
    return new NewMeeting(ground, said(body), startsAt(), said(venue), said(topic), said(agenda));
  }

  private @Nullable Instant startsAt() {
    try {
      return LocalDate.parse(said(day))
          .atTime(LocalTime.parse(said(from)))
          .atZone(WorkingCalendar.ZONE)
          .toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
