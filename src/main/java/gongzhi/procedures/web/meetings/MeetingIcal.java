package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.CalendarText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Meetings as a calendar to subscribe to, by RFC 5545. Nobody is named in it. */
@Component
class MeetingIcal {

  /** For so long what was stays in the calendar. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final Duration USUAL = Duration.ofHours(2);

  private final MeetingViews views;
  private final String site;

  MeetingIcal(MeetingViews views, @Value("${gongzhi.address}") String site) {
    this.views = views;
    this.site = site;
  }

  byte[] of(List<HeldMeeting> meetings, TimeWords times) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Gongzhi//meetings//ZH");
    lines.add("METHOD:PUBLISH");
    meetings.forEach(one -> lines.addAll(entry(one, times)));
    lines.add("END:VCALENDAR");
    return CalendarText.of(lines).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> entry(HeldMeeting meeting, TimeWords times) {
    HeldMeeting.Call call = meeting.call();
    String page = site + MeetingViews.OPEN + "/" + meeting.no();
    boolean cancelled = meeting.cancelledAt() != null;
    return List.of(
        "BEGIN:VEVENT",
        "UID:" + page,
        "DTSTAMP:" + CalendarText.moment(times.now()),
        "DTSTART:" + CalendarText.moment(call.startsAt()),
        "DTEND:" + CalendarText.moment(call.startsAt().plus(USUAL)),
        "SUMMARY:" + CalendarText.escaped(call.topic()),
        "LOCATION:" + CalendarText.escaped(call.venue()),
        "DESCRIPTION:"
            + CalendarText.escaped(views.bodyOf(meeting, times.words()) + "\n" + call.agenda()),
        "SEQUENCE:" + (cancelled ? 1 : 0),
        "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
        "URL:" + page,
        "END:VEVENT");
  }
}
