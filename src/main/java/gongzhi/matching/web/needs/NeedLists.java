package gongzhi.matching.web.needs;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.ListingStanding;
import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.listings.Wanted;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the lists: for everybody by place, at the desk by the ground one serves. */
@Component
class NeedLists {

  static final int MOST_IN_A_FILE = 2000;

  private final ListingStore store;
  private final NeedGround grounds;
  private final NeedWords said;
  private final NeedFilters filters;
  private final Ground ground;
  private final Places places;

  NeedLists(
      ListingStore store,
      NeedGround grounds,
      NeedWords said,
      NeedFilters filters,
      Ground ground,
      Places places) {
    this.store = store;
    this.grounds = grounds;
    this.said = said;
    this.filters = filters;
    this.ground = ground;
    this.places = places;
  }

  NeedList open(NeedAsked asked, TimeWords times) {
    PlaceDefinition place = grounds.place(asked);
    Area district = grounds.district(place);
    ListingStanding standing = grounds.openTo(asked);
    List<TabLink> tabs = PlaceTabs.of(places, place, NeedPages.OPEN, times.words());
    Shown shown = new Shown(NeedPages.OPEN, place.code(), district, tabs, false, standing);
    return list(shown, asked, times);
  }

  NeedList desk(NeedAsked asked, Viewer viewer, TimeWords times) {
    Area own = ground.at(viewer, null);
    ListingStanding standing = asked.standingOr().orElse(ListingStanding.WAITING);
    String place = grounds.place(own);
    return list(new Shown(NeedPages.DESK, place, own, List.of(), true, standing), asked, times);
  }

  /** Everything the list finds, for a file. */
  List<Listing> all(NeedAsked asked, TimeWords times) {
    Area district = grounds.district(grounds.place(asked));
    return store.list(wanted(district, asked, grounds.openTo(asked), "", times), MOST_IN_A_FILE);
  }

  /** Which list is made. */
  private record Shown(
      String root,
      String place,
      Area top,
      List<TabLink> tabs,
      boolean desk,
      ListingStanding standing) {}

  private NeedList list(Shown shown, NeedAsked asked, TimeWords times) {
    Words words = times.words();
    List<Listing> found =
        store.list(
            wanted(shown.top(), asked, shown.standing(), asked.key(), times),
            ListingStore.PAGE + 1);
    List<Listing> page = found.stream().limit(ListingStore.PAGE).toList();
    String next =
        found.size() > page.size()
            ? asked.at(shown.root(), shown.place(), page.getLast().no().value())
            : "";
    String back = asked.key().isEmpty() ? "" : asked.at(shown.root(), shown.place(), "");
    return new NeedList(
        grounds.at(shown.top(), asked).name(),
        shown.tabs(),
        kinds(shown, asked, words),
        filters.of(
            new NeedFilters.Setting(shown.place(), shown.top(), shown.standing(), shown.desk()),
            asked,
            words),
        page.stream().map(one -> said.line(one, shown.root(), times)).toList(),
        new Paging(back, next, words.of("need.shown", page.size())),
        asked.filters() ? shown.root() + "?place=" + shown.place() : "",
        shown.desk() ? "" : asked.at(NeedPages.OPEN + ".csv", shown.place(), ""));
  }

  private Wanted wanted(
      Area top, NeedAsked asked, ListingStanding standing, String before, TimeWords times) {
    return new Wanted(
        grounds.at(top, asked).path(),
        asked.list().orElse(null),
        asked.ofResource().orElse(null),
        standing,
        times.now().atZone(times.zone()).toLocalDate(),
        asked.words(),
        before);
  }

  private static List<TabLink> kinds(Shown shown, NeedAsked asked, Words words) {
    List<TabLink> tabs = new ArrayList<>();
    tabs.add(tab(shown, asked.withKind(""), words.of("need.all-kinds"), asked.list().isEmpty()));
    for (ListingKind kind : ListingKind.values()) {
      boolean current = asked.list().filter(kind::equals).isPresent();
      tabs.add(tab(shown, asked.withKind(kind.name()), words.of(kind), current));
    }
    return tabs;
  }

  private static TabLink tab(Shown shown, NeedAsked to, String words, boolean current) {
    return new TabLink(words, to.at(shown.root(), shown.place(), ""), current, "", "");
  }
}
