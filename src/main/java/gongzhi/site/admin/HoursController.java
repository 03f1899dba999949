package gongzhi.site.admin;

import static gongzhi.parties.Permission.CALENDAR_EDIT;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.territory.calendar.HoursKeeping;
import gongzhi.territory.calendar.HoursKeeping.Owner;
import gongzhi.territory.calendar.OfficeHours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * When the offices of a place work: the place itself, and organisations with hours of their own.
 */
@Controller
@Needs(CALENDAR_EDIT)
class HoursController {

  private static final int SHORTEST_BASIS = 2;
  private static final int LONGEST_BASIS = 100;
  private static final int LONGEST_WORDS = 40;

  private final HoursKeeping keeping;
  private final HoursPages hours;
  private final AdminPlaces places;
  private final Trail trail;
  private final Pages pages;

  HoursController(
      HoursKeeping keeping, HoursPages hours, AdminPlaces places, Trail trail, Pages pages) {
    this.keeping = keeping;
    this.hours = hours;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/admin/hours")
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      Words words) {
    String chosen = places.chosen(viewer, CALENDAR_EDIT, place);
    String asked = q.length() > LONGEST_WORDS ? q.substring(0, LONGEST_WORDS) : q.strip();
    return pages.show("site/admin/hours", hours.page(chosen, asked, done, viewer, words));
  }

  @GetMapping("/admin/hours/change")
  View form(@ModelAttribute HoursForm typed, Viewer viewer, Words words) {
    String place = places.chosen(viewer, CALENDAR_EDIT, typed.place());
    return pages.show("site/admin/check", hours.form(place, typed, words));
  }

  /** Without hours the place follows its pack again, an organisation its place. */
  @PostMapping("/admin/hours")
  View keep(@ModelAttribute HoursForm typed, Viewer viewer, Words words) {
    String place = places.chosen(viewer, CALENDAR_EDIT, typed.place());
    Owner owner = hours.owner(place, typed.unitNumber());
    pages.keepForm("site/admin/check", () -> hours.form(place, typed, words));
    if (typed.basis().length() < SHORTEST_BASIS || typed.basis().length() > LONGEST_BASIS) {
      throw Rejection.invalid("calendar.basis-length", SHORTEST_BASIS, LONGEST_BASIS);
    }
    if (typed.hours().isEmpty()) {
      keeping.follow(owner);
    } else {
      keeping.keep(owner, OfficeHours.parse(typed.hours()));
    }
    trail.note(viewer, "office hours changed", about(place, typed));
    return pages.redirectTo(HoursPages.address(place) + "&done=changed");
  }

  private static String about(String place, HoursForm typed) {
    String whose = typed.unitNumber() == 0 ? place : place + " " + typed.unitNumber();
    return "%s %s %s".formatted(whose, typed.hours(), typed.basis()).replace("  ", " ");
  }
}
