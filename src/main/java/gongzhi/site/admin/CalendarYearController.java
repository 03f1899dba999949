package gongzhi.site.admin;

import static gongzhi.parties.Permission.CALENDAR_EDIT;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.calendar.Holiday;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The State Council's notice of a year, typed or as a file: checked first, then in force. */
@Controller
@Needs(CALENDAR_EDIT)
class CalendarYearController {

  /** Larger than any year's notice. */
  private static final int LARGEST = 64 * 1024;

  private final YearApprovals years;
  private final CalendarPages year;
  private final CalendarChecks checks;
  private final AdminPlaces places;
  private final Trail trail;
  private final Pages pages;

  CalendarYearController(
      YearApprovals years,
      CalendarPages year,
      CalendarChecks checks,
      AdminPlaces places,
      Trail trail,
      Pages pages) {
    this.years = years;
    this.year = year;
    this.checks = checks;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  @PostMapping("/admin/calendar/year/check")
  View check(
      @ModelAttribute YearForm typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Viewer viewer,
      TimeWords times) {
    kept(typed, viewer, times);
    YearForm sent = file == null ? typed : typed.withLines(YearFile.read(file));
    String place = kept(sent, viewer, times);
    List<Holiday> days = sent.days();
    return pages.show("site/admin/check", checks.publishing(place, sent, days, times));
  }

  /** It counts for every place, so a second person decides. */
  @PostMapping("/admin/calendar/year")
  View propose(@ModelAttribute YearForm sent, Viewer viewer, TimeWords times) {
    String place = kept(sent, viewer, times);
    years.propose(place, sent, viewer);
    trail.note(viewer, "calendar year proposed", sent.year() + " " + sent.source());
    return pages.redirectTo(CalendarPages.address(place, sent.number()) + "&done=proposed");
  }

  private String kept(YearForm sent, Viewer viewer, TimeWords times) {
    String place = places.chosen(viewer, CALENDAR_EDIT, sent.place());
    int meant = CalendarPages.meant(sent.year(), times);
    DayForm noDay = new DayForm(place, null, null, null, null);
    pages.keepForm(
        "site/admin/calendar",
        () -> year.page(new CalendarPages.Asked(place, meant, "", noDay, sent), viewer, times));
    return place;
  }
}
