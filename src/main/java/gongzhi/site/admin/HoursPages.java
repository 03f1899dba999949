package gongzhi.site.admin;

import static gongzhi.parties.Permission.CALENDAR_EDIT;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.HoursKeeping;
import gongzhi.territory.calendar.HoursKeeping.Owner;
import gongzhi.territory.calendar.OfficeHours;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages about office hours, ready to print. */
@Component
class HoursPages {

  private static final int MOST = 50;

  private final HoursKeeping keeping;
  private final Calendars calendars;
  private final AdminPlaces places;
  private final Posts posts;
  private final Areas areas;

  HoursPages(
      HoursKeeping keeping, Calendars calendars, AdminPlaces places, Posts posts, Areas areas) {
    this.keeping = keeping;
    this.calendars = calendars;
    this.places = places;
    this.posts = posts;
    this.areas = areas;
  }

  /** The place first, then organisations that keep their own hours or whose name is asked for. */
  HoursPage page(String place, String q, String done, Viewer viewer, Words words) {
    String key = "admin.hours.did-" + done;
    Stream<Organisation> units =
        areas.district(place).stream()
            .flatMap(district -> posts.basedIn(district).stream())
            .filter(unit -> q.isEmpty() ? isOwn(unit) : unit.name().contains(q))
            .sorted((one, other) -> Long.compare(one.id().value(), other.id().value()))
            .limit(MOST);
    return new HoursPage(
        words.has(key) ? words.of(key) : "",
        place,
        places.choices(viewer, CALENDAR_EDIT, place, words),
        q,
        Stream.concat(
                Stream.of(line(place, 0, places.name(place, words), words)),
                units.map(unit -> line(place, unit.id().value(), unit.name(), words)))
            .toList());
  }

  AdminCheck form(String place, HoursForm typed, Words words) {
    long unit = typed.unitNumber();
    String shown = typed.hours().isEmpty() ? current(place, unit).text() : typed.hours();
    return new AdminCheck(
        "calendar",
        words.of("admin.hours.change"),
        words.of("admin.hours.effect", name(place, unit, words)),
        words.of("admin.calendar.running-stay"),
        List.of(
            SummaryRow.text(words.of("admin.hours.now"), current(place, unit).text(), ""),
            SummaryRow.text(words.of("admin.hours.a-day"), aDay(current(place, unit), words), "")),
        "/admin/hours",
        List.of(AdminCheck.field("place", place), AdminCheck.field("unit", Long.toString(unit))),
        List.of(
            Field.line("hours", words.of("admin.hours"), shown, Problems.none())
                .hint(words.of("admin.hours.hint"))
                .maybe()
                .atMost(100),
            Field.line("basis", words.of("admin.calendar.basis"), typed.basis(), Problems.none())
                .atMost(100)),
        words.of("admin.hours.do"),
        address(place));
  }

  /** Refuses an organisation that works elsewhere; it looks like none. */
  Owner owner(String place, long unit) {
    if (unit == 0) {
      return Owner.place(place);
    }
    return Owner.organisation(unit(place, unit).id().value());
  }

  static String address(String place) {
    return "/admin/hours?place=" + place;
  }

  private Organisation unit(String place, long unit) {
    if (unit < 0) {
      throw Rejection.notFound("admin.hours.no-such-organisation");
    }
    return posts
        .organisation(new PartyId(unit))
        .filter(found -> areas.place(areas.get(found.area())).equals(place))
        .orElseThrow(() -> Rejection.notFound("admin.hours.no-such-organisation"));
  }

  private String name(String place, long unit, Words words) {
    return unit == 0 ? places.name(place, words) : unit(place, unit).name();
  }

  private boolean isOwn(Organisation unit) {
    return keeping.own(Owner.organisation(unit.id().value())).isPresent();
  }

  private OfficeHours current(String place, long unit) {
    return unit == 0 ? calendars.of(place).hours() : calendars.of(place, unit).hours();
  }

  private HoursPage.Line line(String place, long unit, String name, Words words) {
    boolean own = keeping.own(owner(place, unit)).isPresent();
    String follows = unit == 0 ? "admin.hours.of-the-pack" : "admin.hours.of-the-place";
    OfficeHours hours = current(place, unit);
    return new HoursPage.Line(
        name,
        hours.text(),
        aDay(hours, words),
        words.of(own ? "admin.hours.own" : follows),
        "/admin/hours/change?place=" + place + "&unit=" + unit);
  }

  private static String aDay(OfficeHours hours, Words words) {
    int minutes = hours.minutesADay();
    return words.of("admin.hours.length", minutes / 60, minutes % 60);
  }
}
