package gongzhi.site.admin;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.calendar.CalendarKeeping;
import gongzhi.territory.calendar.CalendarYear;
import gongzhi.territory.calendar.Holiday;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts the pages about the calendar together. */
@Component
class CalendarPages {

  private static final Pattern YEAR = Pattern.compile("^\\s*(20[0-9]{2})(?:-|\\s*$)");

  private final CalendarKeeping keeping;
  private final AdminPlaces places;

  CalendarPages(CalendarKeeping keeping, AdminPlaces places) {
    this.keeping = keeping;
    this.places = places;
  }

  /** What is shown and what was typed so far. */
  record Asked(String place, int year, String done, DayForm day, YearForm notice) {}

  CalendarPage page(Asked asked, Viewer viewer, TimeWords times) {
    Words words = times.words();
    CalendarYear year = keeping.year(asked.place(), asked.year());
    return new CalendarPage(
        words.of("admin.calendar.title", places.name(asked.place(), words), asked.year()),
        done(asked.done(), words),
        missing(asked.place(), times),
        asked.year() > 2000 ? address(asked.place(), asked.year() - 1) : "",
        asked.year() < 2099 ? address(asked.place(), asked.year() + 1) : "",
        asked.place(),
        places.choices(viewer, Permission.CALENDAR_EDIT, asked.place(), words),
        year.days().stream().map(day -> line(asked.place(), day, times)).toList(),
        dayFields(asked.day(), words),
        yearFields(asked.notice(), asked.year(), words));
  }

  /** The year a typed date or year is about, where the table has it; else the current one. */
  static int meant(String typed, TimeWords times) {
    Matcher year = YEAR.matcher(typed);
    return year.find()
        ? Integer.parseInt(year.group(1))
        : times.now().atZone(times.zone()).getYear();
  }

  static String address(String place, int year) {
    return "/admin/calendar?place=" + place + "&year=" + year;
  }

  static String kind(Holiday day, Words words) {
    return words.of(day.working() ? "admin.calendar.kind-work" : "admin.calendar.kind-off");
  }

  private static String done(String what, Words words) {
    String key = "admin.calendar.did-" + what;
    return words.has(key) ? words.of(key) : "";
  }

  /** This year and the next: deadlines given today may reach both. */
  private String missing(String place, TimeWords times) {
    int thisYear = times.now().atZone(times.zone()).getYear();
    List<String> years =
        IntStream.rangeClosed(thisYear, thisYear + 1)
            .filter(year -> !keeping.year(place, year).published())
            .mapToObj(Integer::toString)
            .toList();
    return years.isEmpty()
        ? ""
        : times
            .words()
            .of("admin.calendar.missing", String.join(times.words().of("admin.list-comma"), years));
  }

  private static CalendarPage.Line line(String place, CalendarYear.Day day, TimeWords times) {
    Holiday holiday = day.holiday();
    return new CalendarPage.Line(
        times.dateWithWeekday(holiday.date()),
        kind(holiday, times.words()),
        holiday.working(),
        holiday.name(),
        day.local() ? "/admin/calendar/remove?place=" + place + "&date=" + holiday.date() : "");
  }

  private static CalendarPage.DayFields dayFields(DayForm typed, Words words) {
    Problems none = Problems.none();
    return new CalendarPage.DayFields(
        Field.line("date", words.of("admin.calendar.date"), typed.date(), none).kind("date"),
        List.of(
            Choice.plain(
                DayForm.OFF, words.of("admin.calendar.kind-off"), typed.kind().equals(DayForm.OFF)),
            Choice.plain(
                DayForm.WORK,
                words.of("admin.calendar.kind-work"),
                typed.kind().equals(DayForm.WORK))),
        Field.line("name", words.of("admin.calendar.name"), typed.name(), none).atMost(40),
        Field.line("basis", words.of("admin.calendar.basis"), typed.basis(), none)
            .hint(words.of("admin.calendar.basis-hint"))
            .atMost(200));
  }

  private static CalendarPage.YearFields yearFields(YearForm typed, int year, Words words) {
    Problems none = Problems.none();
    String shown = typed.year().isEmpty() ? Integer.toString(year) : typed.year();
    return new CalendarPage.YearFields(
        Field.line("notice", words.of("admin.calendar.year"), shown, none).kind("number").atMost(4),
        Field.line("source", words.of("admin.calendar.source"), typed.source(), none)
            .hint(words.of("admin.calendar.source-hint"))
            .atMost(200),
        Field.area("lines", words.of("admin.calendar.lines"), typed.lines(), none)
            .hint(words.of("admin.calendar.lines-hint"))
            .maybe());
  }
}
