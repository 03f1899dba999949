package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.OpenSession;
import gongzhi.site.parts.CalendarText;
import java.util.List;

/** A session as one entry of a calendar, by RFC 5545. */
final class SessionCalendar {

  private SessionCalendar() {}

  static String of(OpenSession session, String title, String address) {
    List<String> lines =
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Gongzhi//sessions//ZH",
            "BEGIN:VEVENT",
            "UID:" + address,
            "DTSTAMP:" + CalendarText.moment(session.announcedAt()),
            "DTSTART:" + CalendarText.moment(session.startsAt()),
            "DTEND:" + CalendarText.moment(session.endsAt()),
            "SUMMARY:" + CalendarText.escaped(title),
            "LOCATION:" + CalendarText.escaped(session.place()),
            "DESCRIPTION:" + CalendarText.escaped(session.subjects()),
            "STATUS:" + (session.cancelledAt() == null ? "CONFIRMED" : "CANCELLED"),
            "URL:" + address,
            "END:VEVENT",
            "END:VCALENDAR");
    return CalendarText.of(lines);
  }
}
