package gongzhi.site.admin;

import static gongzhi.parties.Permission.CALENDAR_EDIT;
import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.Holiday;
import java.io.IOException;
import java.io.InputStream;
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

  private final Calendars calendars;
  private final CalendarPages year;
  private final CalendarChecks checks;
  private final AdminPlaces places;
  private final Trail trail;
  private final Pages pages;

  CalendarYearController(
      Calendars calendars,
      CalendarPages year,
      CalendarChecks checks,
      AdminPlaces places,
      Trail trail,
      Pages pages) {
    this.calendars = calendars;
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
    YearForm sent = file == null ? typed : typed.withLines(content(file));
    String place = kept(sent, viewer, times);
    List<Holiday> days = sent.days();
    return pages.show("site/admin/check", checks.publishing(place, sent, days, times));
  }

  @PostMapping("/admin/calendar/year")
  View publish(@ModelAttribute YearForm sent, Viewer viewer, TimeWords times) {
    String place = kept(sent, viewer, times);
    calendars.publish(sent.number(), sent.days(), sent.source());
    trail.note(viewer, "calendar year published", sent.year() + " " + sent.source());
    return pages.redirectTo(CalendarPages.address(place, sent.number()) + "&done=published");
  }

  private String kept(YearForm sent, Viewer viewer, TimeWords times) {
    String place = places.chosen(viewer, CALENDAR_EDIT, sent.place());
    int thisYear = times.now().atZone(times.zone()).getYear();
    DayForm noDay = new DayForm(place, null, null, null, null);
    pages.keepForm(
        "site/admin/calendar",
        () -> year.page(new CalendarPages.Asked(place, thisYear, "", noDay, sent), viewer, times));
    return place;
  }

  private static String content(MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      byte[] read = content.readNBytes(LARGEST + 1);
      if (read.length > LARGEST) {
        throw Rejection.invalid("calendar.file-too-large");
      }
      String text = new String(read, UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw Rejection.invalid("calendar.file-broken");
    }
  }
}
