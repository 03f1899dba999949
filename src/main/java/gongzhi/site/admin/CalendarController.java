package gongzhi.site.admin;

import static gongzhi.parties.Permission.CALENDAR_EDIT;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.calendar.CalendarKeeping;
import gongzhi.territory.calendar.Days;
import gongzhi.territory.calendar.Holiday;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The working calendar of a place: its year, and days of its own. */
@Controller
@Needs(CALENDAR_EDIT)
class CalendarController {

  private static final String TEMPLATE = "site/admin/calendar";

  private final CalendarKeeping keeping;
  private final CalendarPages calendars;
  private final CalendarChecks checks;
  private final AdminPlaces places;
  private final Trail trail;
  private final Pages pages;

  CalendarController(
      CalendarKeeping keeping,
      CalendarPages calendars,
      CalendarChecks checks,
      AdminPlaces places,
      Trail trail,
      Pages pages) {
    this.keeping = keeping;
    this.calendars = calendars;
    this.checks = checks;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/admin/calendar")
  View year(
      @RequestParam(defaultValue = "0") int year,
      @ModelAttribute DayForm typed,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      TimeWords times) {
    String place = places.chosen(viewer, CALENDAR_EDIT, typed.place());
    int shown = year == 0 ? times.now().atZone(times.zone()).getYear() : year;
    return pages.show(TEMPLATE, calendars.page(asked(place, shown, done, typed), viewer, times));
  }

  @GetMapping("/admin/calendar/day")
  View checkDay(@ModelAttribute DayForm typed, Viewer viewer, TimeWords times) {
    String place = kept(typed, viewer, times);
    Holiday day = typed.day();
    keeping.requireAddable(place, day, typed.basis());
    return pages.show("site/admin/check", checks.adding(place, typed, times));
  }

  @PostMapping("/admin/calendar/day")
  View add(@ModelAttribute DayForm typed, Viewer viewer, TimeWords times) {
    String place = kept(typed, viewer, times);
    Holiday day = typed.day();
    keeping.add(place, day, typed.basis());
    trail.note(viewer, "calendar day added", place + " " + day.date() + " " + typed.basis());
    return pages.redirectTo(CalendarPages.address(place, day.date().getYear()) + "&done=added");
  }

  @GetMapping("/admin/calendar/remove")
  View checkRemoving(@ModelAttribute DayForm asked, Viewer viewer, TimeWords times) {
    String place = places.chosen(viewer, CALENDAR_EDIT, asked.place());
    Holiday day = keeping.local(place, Days.parse(asked.date()));
    return pages.show("site/admin/check", checks.removing(place, day, times));
  }

  @PostMapping("/admin/calendar/remove")
  View remove(@ModelAttribute DayForm asked, Viewer viewer) {
    String place = places.chosen(viewer, CALENDAR_EDIT, asked.place());
    Holiday day = keeping.local(place, Days.parse(asked.date()));
    keeping.remove(place, day.date());
    trail.note(viewer, "calendar day removed", place + " " + day.date());
    return pages.redirectTo(CalendarPages.address(place, day.date().getYear()) + "&done=removed");
  }

  /** Should the day be refused, the year is shown again with what was typed. */
  private String kept(DayForm typed, Viewer viewer, TimeWords times) {
    String place = places.chosen(viewer, CALENDAR_EDIT, typed.place());
    int meant = CalendarPages.meant(typed.date(), times);
    pages.keepForm(TEMPLATE, () -> calendars.page(asked(place, meant, "", typed), viewer, times));
    return place;
  }

  private static CalendarPages.Asked asked(String place, int year, String done, DayForm typed) {
    return new CalendarPages.Asked(place, year, done, typed, YearForm.EMPTY);
  }
}
