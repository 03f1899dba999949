package gongzhi.site.admin;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.calendar.Holiday;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in one sentence what a change of the calendar will do. */
@Component
class CalendarChecks {

  private final AdminPlaces places;

  CalendarChecks(AdminPlaces places) {
    this.places = places;
  }

  AdminCheck adding(String place, DayForm typed, TimeWords times) {
    Words words = times.words();
    Holiday day = typed.day();
    String effect = day.working() ? "admin.calendar.will-work" : "admin.calendar.will-rest";
    return new AdminCheck(
        "calendar",
        words.of("admin.calendar.add"),
        words.of(effect, places.name(place, words), times.dateWithWeekday(day.date())),
        words.of("admin.calendar.running-stay"),
        List.of(
            row("admin.calendar.name", day.name(), words),
            row("admin.calendar.basis", typed.basis(), words)),
        "/admin/calendar/day",
        List.of(
            AdminCheck.field("place", place),
            AdminCheck.field("date", typed.date()),
            AdminCheck.field("kind", typed.kind()),
            AdminCheck.field("name", typed.name()),
            AdminCheck.field("basis", typed.basis())),
        List.of(),
        words.of("admin.calendar.add-do"),
        CalendarPages.address(place, day.date().getYear()));
  }

  AdminCheck removing(String place, Holiday day, TimeWords times) {
    Words words = times.words();
    return new AdminCheck(
        "calendar",
        words.of("admin.calendar.remove"),
        words.of(
            "admin.calendar.will-follow",
            places.name(place, words),
            times.dateWithWeekday(day.date())),
        words.of("admin.calendar.running-stay"),
        List.of(
            row("admin.calendar.name", day.name(), words),
            row("admin.calendar.now", CalendarPages.kind(day, words), words)),
        "/admin/calendar/remove",
        List.of(AdminCheck.field("place", place), AdminCheck.field("date", day.date().toString())),
        List.of(),
        words.of("admin.calendar.remove-do"),
        CalendarPages.address(place, day.date().getYear()));
  }

  AdminCheck publishing(String place, YearForm typed, List<Holiday> days, TimeWords times) {
    Words words = times.words();
    return new AdminCheck(
        "calendar",
        words.of("admin.calendar.publish"),
        words.of("admin.calendar.will-publish", typed.number()),
        words.of("admin.calendar.second-needed"),
        yearRows(typed.source(), days, times),
        "/admin/calendar/year",
        List.of(
            AdminCheck.field("place", place),
            AdminCheck.field("notice", typed.year()),
            AdminCheck.field("source", typed.source()),
            AdminCheck.field("lines", typed.lines())),
        List.of(),
        words.of("admin.calendar.publish-do"),
        CalendarPages.address(place, typed.number()));
  }

  /** What a second person checks: the notice, how many days, and each day with its name. */
  static List<SummaryRow> yearRows(String source, List<Holiday> days, TimeWords times) {
    Words words = times.words();
    long worked = days.stream().filter(Holiday::working).count();
    Stream<SummaryRow> head =
        Stream.of(
            row("admin.calendar.source", source, words),
            row(
                "admin.calendar.days-off",
                words.of("admin.calendar.days", days.size() - worked),
                words),
            row("admin.calendar.days-worked", words.of("admin.calendar.days", worked), words));
    Stream<SummaryRow> each =
        days.stream()
            .sorted(Comparator.comparing(Holiday::date))
            .map(
                day ->
                    SummaryRow.text(
                        times.dateWithWeekday(day.date()),
                        words.of(
                            "admin.calendar.kind-and-name",
                            CalendarPages.kind(day, words),
                            day.name()),
                        ""));
    return Stream.concat(head, each).toList();
  }

  private static SummaryRow row(String label, String value, Words words) {
    return SummaryRow.text(words.of(label), value, "");
  }
}
