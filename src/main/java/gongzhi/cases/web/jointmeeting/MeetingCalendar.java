package gongzhi.cases.web.jointmeeting;

import gongzhi.site.TimeWords;
import gongzhi.site.parts.CalendarText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The next meeting as an entry of a calendar, by RFC 5545; none where there is no fixed day. */
@Component
class MeetingCalendar {

  private final String site;

  MeetingCalendar(@Value("${gongzhi.address}") String site) {
    this.site = site;
  }

  byte[] of(MeetingSheet sheet, TimeWords times) {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongzhi//joint meetings//ZH"));
    LocalDate on = sheet.on();
    if (on != null) {
      lines.addAll(entry(sheet, on, times));
    }
    lines.add("END:VCALENDAR");
    return CalendarText.of(lines).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> entry(MeetingSheet sheet, LocalDate on, TimeWords times) {
    String page = site + "/desk/joint-meetings?community=" + sheet.community();
    String agenda =
        sheet.grounds().stream()
            .flatMap(ground -> ground.lines().stream())
            .map(line -> line.no() + " " + line.title())
            .collect(Collectors.joining("\n"));
    return List.of(
        "BEGIN:VEVENT",
        "UID:" + page + "#" + on,
        "DTSTAMP:" + CalendarText.moment(times.now()),
        "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(on),
        "SUMMARY:" + CalendarText.escaped(times.words().of("meeting.in-calendar", sheet.name())),
        "DESCRIPTION:" + CalendarText.escaped(agenda),
        "URL:" + page,
        "END:VEVENT");
  }
}
