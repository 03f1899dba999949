package gongzhi.procedures.web.supervision;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.supervision.Finding;
import gongzhi.procedures.supervision.FindingStore;
import gongzhi.procedures.supervision.FindingStore.Asked;
import gongzhi.procedures.supervision.FindingStore.Tally;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lists of findings: the report of the committee for everybody, and the list at the desk. */
@Component
class FindingLists {

  private static final List<String> STATES = List.of("", "OPEN", "LATE", "ANSWERED", "CLOSED");

  private final FindingStore store;
  private final FindingPages made;
  private final FindingGrounds grounds;
  private final Places places;
  private final Areas areas;

  FindingLists(
      FindingStore store, FindingPages made, FindingGrounds grounds, Places places, Areas areas) {
    this.store = store;
    this.made = made;
    this.grounds = grounds;
    this.places = places;
    this.areas = areas;
  }

  /** What of a list is asked for; what is null is not. */
  record Wanted(@Nullable String place, @Nullable String state, @Nullable Long after) {

    String standing() {
      return state == null || !STATES.contains(state) ? "" : state;
    }

    long before() {
      return after == null ? Long.MAX_VALUE : after;
    }
  }

  FindingList open(Wanted wanted, TimeWords times) {
    PlaceDefinition place =
        wanted.place() == null || wanted.place().isEmpty()
            ? places.all().iterator().next()
            : places.get(wanted.place());
    Area ground =
        areas.district(place.code()).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    return list(
        new Shown(ground, FindingPages.OPEN + "?place=" + place.code(), FindingPages.OPEN),
        new Around(PlaceTabs.of(places, place, FindingPages.OPEN, times.words()), List.of(), ""),
        wanted,
        times);
  }

  FindingList desk(Viewer viewer, Wanted wanted, TimeWords times) {
    Area ground = grounds.at(viewer);
    boolean raises = viewer.mayAnywhere(Permission.COUNTERSIGN);
    return list(
        new Shown(ground, FindingPages.DESK + "?", FindingPages.DESK),
        new Around(
            List.of(),
            grounds.ties(ground, times.words()),
            raises ? FindingPages.DESK + "/new" : ""),
        wanted,
        times);
  }

  /** Which ground is shown, and where its links lead. */
  private record Shown(Area ground, String address, String root) {}

  /** What stands around a list. */
  private record Around(List<TabLink> places, List<String> ties, String raise) {}

  private FindingList list(Shown shown, Around around, Wanted wanted, TimeWords times) {
    Words words = times.words();
    Asked asked =
        new Asked(
            shown.ground().path(),
            wanted.standing(),
            times.now().atZone(times.zone()).toLocalDate());
    List<Finding> found = store.page(asked, wanted.before());
    List<Finding> page = found.stream().limit(FindingStore.PAGE).toList();
    String here = shown.address() + "&state=" + wanted.standing();
    String next = found.size() > page.size() ? here + "&after=" + page.getLast().id() : "";
    return new FindingList(
        shown.ground().name(),
        around.places(),
        report(store.tally(asked), words),
        states(shown, wanted, words).toList(),
        around.ties(),
        page.stream().map(one -> made.line(one, shown.root(), times)).toList(),
        new Paging(
            wanted.after() == null ? "" : here, next, words.of("finding.shown", page.size())),
        around.raise());
  }

  private static String report(Tally tally, Words words) {
    return words.of(
        "finding.report",
        tally.raised(),
        tally.open(),
        tally.late(),
        tally.waiting(),
        tally.closed());
  }

  private static Stream<TabLink> states(Shown shown, Wanted wanted, Words words) {
    return STATES.stream()
        .map(
            state ->
                new TabLink(
                    words.of("finding.state." + (state.isEmpty() ? "all" : state)),
                    shown.address() + "&state=" + state,
                    state.equals(wanted.standing()),
                    "",
                    ""));
  }
}
