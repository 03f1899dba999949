package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.OpenSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A session as one entry of a calendar, by RFC 5545. */
final class SessionCalendar {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A line is folded behind so many bytes. */
  private static final int FOLD = 74;

  private SessionCalendar() {}

  static String of(OpenSession session, String title, String address) {
    List<String> lines =
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Gongzhi//sessions//ZH",
            "BEGIN:VEVENT",
            "UID:" + address,
            "DTSTAMP:" + moment(session.announcedAt()),
            "DTSTART:" + moment(session.startsAt()),
            "DTEND:" + moment(session.endsAt()),
            "SUMMARY:" + text(title),
            "LOCATION:" + text(session.place()),
            "DESCRIPTION:" + text(session.subjects()),
            "STATUS:" + (session.cancelledAt() == null ? "CONFIRMED" : "CANCELLED"),
            "URL:" + address,
            "END:VEVENT",
            "END:VCALENDAR");
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> fold(line, all));
    return all.toString();
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private static String text(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Between letters, never inside one. */
  private static void fold(String line, StringBuilder all) {
    int bytes = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String letter = Character.toString(line.codePointAt(at));
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > FOLD) {
        all.append("\r\n ");
        bytes = 1;
      }
      all.append(letter);
      bytes += size;
    }
    all.append("\r\n");
  }
}
