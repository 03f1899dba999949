package gongzhi.procedures.web.pacts;

import gongzhi.parties.Viewer;
import gongzhi.procedures.pacts.Pact;
import gongzhi.procedures.pacts.PactStore;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the pages of pacts. */
@Component
class PactPages {

  static final String OPEN = "/pacts";

  private final PactStore store;
  private final Ground ground;
  private final Places places;
  private final Areas areas;

  PactPages(PactStore store, Ground ground, Places places, Areas areas) {
    this.store = store;
    this.ground = ground;
    this.places = places;
    this.areas = areas;
  }

  PactList open(String code, TimeWords times) {
    PlaceDefinition place = code.isEmpty() ? places.all().iterator().next() : places.get(code);
    Area district =
        areas.district(place.code()).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    return list(
        district,
        PlaceTabs.of(places, place, OPEN, times.words()),
        List.of(),
        new Typed("", ""),
        times);
  }

  /** What was typed: for which matter, and the text. */
  record Typed(String decision, String words) {}

  PactList desk(Viewer viewer, Typed typed, TimeWords times) {
    Area top = ground.at(viewer, null);
    List<Choice> waiting =
        store.waiting(top).stream()
            .map(
                one ->
                    Choice.plain(
                        one.no(), one.no() + " " + one.title(), one.no().equals(typed.decision())))
            .toList();
    return list(top, List.of(), waiting, typed, times);
  }

  PactPage page(long area, TimeWords times) {
    Area community =
        areas.find(new AreaId(area)).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    List<Pact> versions = store.of(community);
    if (versions.isEmpty()) {
      throw Rejection.notFound("pact.none-here");
    }
    return new PactPage(
        community.name(), versions.stream().map(one -> version(one, times)).toList());
  }

  private PactList list(
      Area at, List<TabLink> tabs, List<Choice> waiting, Typed typed, TimeWords times) {
    return new PactList(
        at.name(),
        tabs,
        store.inForce(at).stream().map(one -> row(one, times)).toList(),
        waiting,
        typed.words());
  }

  private PactList.Row row(Pact one, TimeWords times) {
    return new PactList.Row(
        OPEN + "/" + one.area(), areas.get(one.area()).name(), title(one, times));
  }

  private static PactPage.Version version(Pact one, TimeWords times) {
    return new PactPage.Version(
        title(one, times),
        one.words().lines().toList(),
        "/decisions/" + one.decision(),
        "/trace/" + one.decision());
  }

  private static String title(Pact one, TimeWords times) {
    return times.words().of("pact.version", one.version(), times.date(one.inForce()));
  }
}
