package gongzhi.site.admin;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.calendar.Holiday;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in one sentence what a change of the calendar will do. */
@Component
class CalendarChecks {

  private final AdminPlaces places;

  CalendarChecks(AdminPlaces places) {
    this.places = places;
  }

  CalendarCheck adding(String place, DayForm typed, TimeWords times) {
    Words words = times.words();
    Holiday day = typed.day();
    String effect = day.working() ? "admin.calendar.will-work" : "admin.calendar.will-rest";
    return new CalendarCheck(
        words.of("admin.calendar.add"),
        words.of(effect, places.name(place, words), times.dateWithWeekday(day.date())),
        List.of(
            row("admin.calendar.name", day.name(), words),
            row("admin.calendar.basis", typed.basis(), words)),
        "/admin/calendar/day",
        List.of(
            field("place", place),
            field("date", typed.date()),
            field("kind", typed.kind()),
            field("name", typed.name()),
            field("basis", typed.basis())),
        words.of("admin.calendar.add-do"),
        CalendarPages.address(place, day.date().getYear()));
  }

  CalendarCheck removing(String place, Holiday day, TimeWords times) {
    Words words = times.words();
    return new CalendarCheck(
        words.of("admin.calendar.remove"),
        words.of(
            "admin.calendar.will-follow",
            places.name(place, words),
            times.dateWithWeekday(day.date())),
        List.of(
            row("admin.calendar.name", day.name(), words),
            row("admin.calendar.now", CalendarPages.kind(day, words), words)),
        "/admin/calendar/remove",
        List.of(field("place", place), field("date", day.date().toString())),
        words.of("admin.calendar.remove-do"),
        CalendarPages.address(place, day.date().getYear()));
  }

  CalendarCheck publishing(String place, YearForm typed, List<Holiday> days, TimeWords times) {
    Words words = times.words();
    List<String> worked =
        days.stream().filter(Holiday::working).map(day -> times.date(day.date())).toList();
    return new CalendarCheck(
        words.of("admin.calendar.publish"),
        words.of("admin.calendar.will-publish", typed.number()),
        List.of(
            row(
                "admin.calendar.days-off",
                words.of("admin.calendar.days", days.size() - worked.size()),
                words),
            row(
                "admin.calendar.days-worked",
                worked.isEmpty()
                    ? words.of("admin.none")
                    : String.join(words.of("admin.list-comma"), worked),
                words),
            row("admin.calendar.source", typed.source(), words)),
        "/admin/calendar/year",
        List.of(
            field("place", place),
            field("notice", typed.year()),
            field("source", typed.source()),
            field("lines", typed.lines())),
        words.of("admin.calendar.publish-do"),
        CalendarPages.address(place, typed.number()));
  }

  private static SummaryRow row(String label, String value, Words words) {
    return SummaryRow.text(words.of(label), value, "");
  }

  private static Choice field(String name, String value) {
    return Choice.plain(name, value, false);
  }
}
