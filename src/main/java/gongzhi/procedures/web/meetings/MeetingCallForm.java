package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.AgendaItem;
import gongzhi.procedures.meetings.NewMeeting;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as it is typed. */
record MeetingCallForm(
    @Nullable Long area,
    @Nullable String body,
    @Nullable String day,
    @Nullable String from,
    @Nullable String venue,
    @Nullable String topic,
    @Nullable String agenda,
    @Nullable List<String> items,
    @Nullable List<String> matters,
    @Nullable String whyDay) {

  private static final int ITEMS_MAX = 10;

  /** A blank form for this ground, body, day and venue, as far as they are given. */
  static MeetingCallForm blank(@Nullable Long in, String body, String day, String venue) {
    return new MeetingCallForm(in, body, day, "", venue, "", "", List.of(), List.of(), "");
  }

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewMeeting meeting(Area ground, List<AgendaItem> waiting) {
    return new NewMeeting(
        ground,
        said(body),
        startsAt(),
        said(venue),
        said(topic),
        said(agenda),
        chosen(),
        waiting,
        said(whyDay));
  }

  /** Numbers of the cases that are ticked. */
  List<String> chosen() {
    return ticked(items);
  }

  /** Numbers of the proposals and matters that are ticked. */
  List<String> taken() {
    return ticked(matters);
  }

  private static List<String> ticked(@Nullable List<String> numbers) {
    return numbers == null ? List.of() : numbers.stream().limit(ITEMS_MAX).toList();
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
