package gongzhi.procedures.web.halls;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.halls.Hall;
import gongzhi.procedures.halls.HallStore;
import gongzhi.procedures.meetings.HallRules;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingSearch;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the pages of halls. */
@Component
class HallPages {

  static final String DESK = "/desk/halls";
  static final String OPEN = "/halls";

  private final HallStore store;
  private final MeetingSearch meetings;
  private final MeetingBodyBook book;
  private final Places places;
  private final Areas areas;

  HallPages(
      HallStore store, MeetingSearch meetings, MeetingBodyBook book, Places places, Areas areas) {
    this.store = store;
    this.meetings = meetings;
    this.book = book;
    this.places = places;
    this.areas = areas;
  }

  /** Halls of a place for everybody; of the first one where none is named. */
  HallList open(String asked, TimeWords times) {
    PlaceDefinition place = asked.isEmpty() ? places.all().iterator().next() : places.get(asked);
    Area district =
        areas.district(place.code()).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    return new HallList(
        district.name(),
        PlaceTabs.of(places, place, OPEN, times.words()),
        rows(district, OPEN, times));
  }

  HallList desk(Area ground, TimeWords times) {
    return new HallList(ground.name(), List.of(), rows(ground, DESK, times));
  }

  /** A hall of the viewer's own ground; any other looks as if it were not there. */
  Hall mine(Viewer viewer, long id) {
    Hall hall = store.get(id);
    if (!viewer.may(Permission.PUBLISH, hall.areaPath())) {
      throw Rejection.notFound("halls.no-such-hall");
    }
    return hall;
  }

  HallPage page(Hall hall, String typed, TimeWords times) {
    Words words = times.words();
    Area area = areas.get(hall.area());
    HallRules rules = book.of(area).halls();
    return new HallPage(
        DESK + "/" + hall.id(),
        OPEN + "/" + hall.id(),
        hall.name(),
        state(hall, words),
        facts(hall, area, words),
        hall.about().lines().toList(),
        new HallPage.Rules(
            said(rules.scope(), words), said(rules.rules(), words), said(rules.steps(), words)),
        meetings.at(area, hall.name()).stream().map(one -> session(one, times)).toList(),
        hall.isOpen()
            ? "/desk/meetings/new?in="
                + area.id()
                + "&venue="
                + URLEncoder.encode(hall.name(), StandardCharsets.UTF_8)
            : "",
        typed);
  }

  HallPage page(long id, TimeWords times) {
    return page(store.get(id), "", times);
  }

  private List<HallList.Row> rows(Area ground, String base, TimeWords times) {
    return store.on(ground).stream()
        .map(
            hall ->
                new HallList.Row(
                    base + "/" + hall.id(),
                    hall.name(),
                    List.of(areas.get(hall.area()).name(), hall.address(), hall.hours()),
                    state(hall, times.words())))
        .toList();
  }

  private static HallPage.Session session(HeldMeeting meeting, TimeWords times) {
    boolean cancelled = meeting.cancelledAt() != null;
    boolean ahead = meeting.call().startsAt().isAfter(times.now());
    Words words = times.words();
    StatusMark state =
        cancelled
            ? new StatusMark("", "info-circle", words.of("meetings.phase.cancelled"))
            : ahead
                ? new StatusMark("doing", "clock", words.of("meetings.phase.called"))
                : new StatusMark("done", "circle-check", words.of("halls.was-held"));
    return new HallPage.Session(
        "/meetings/" + meeting.no(),
        meeting.call().topic(),
        times.momentOnPaper(meeting.call().startsAt()),
        state);
  }

  private static List<SummaryRow> facts(Hall hall, Area area, Words words) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.text(words.of("meetings.area"), area.name(), ""));
    rows.add(SummaryRow.text(words.of("halls.field.address"), hall.address(), ""));
    rows.add(SummaryRow.text(words.of("halls.field.hours"), hall.hours(), ""));
    if (!hall.isOpen()) {
      rows.add(SummaryRow.text(words.of("halls.closed-why"), hall.closedWhy(), ""));
    }
    return rows;
  }

  private static StatusMark state(Hall hall, Words words) {
    return hall.isOpen()
        ? new StatusMark("done", "circle-check", words.of("halls.state.open"))
        : new StatusMark("", "info-circle", words.of("halls.state.closed"));
  }

  private static List<String> said(List<Title> titles, Words words) {
    return titles.stream().map(words::of).toList();
  }
}
