package gongzhi.cases.web.grid;

import gongzhi.cases.routes.Distances;
import gongzhi.cases.routes.RouteOrders;
import gongzhi.cases.routes.Routes;
import gongzhi.cases.routes.Stop;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.LngLat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the walk along today's stops. */
@Component
class RoutePages {

  static final String ADDRESS = "/grid/route";

  private final MyGrid myGrid;
  private final RouteStops stops;
  private final Routes routes;
  private final RouteOrders orders;

  RoutePages(MyGrid myGrid, RouteStops stops, Routes routes, RouteOrders orders) {
    this.myGrid = myGrid;
    this.stops = stops;
    this.routes = routes;
    this.orders = orders;
  }

  /** The stops in their order; where nobody says from where, from the middle of the ground. */
  RouteOrders.Chosen chosen(Viewer worker, Optional<LngLat> from, TimeWords times) {
    MyGrid.Ground ground = myGrid.of(worker);
    List<Stop> all = stops.of(worker, ground, times);
    List<Stop> suggested =
        start(ground, from, all).map(start -> routes.suggest(start, all)).orElse(all);
    return orders.of(day(worker, times), suggested);
  }

  RouteOrders.Day day(Viewer worker, TimeWords times) {
    return new RouteOrders.Day(worker.party(), times.now().atZone(times.zone()).toLocalDate());
  }

  RoutePage page(Viewer worker, Optional<LngLat> from, TimeWords times) {
    MyGrid.Ground ground = myGrid.of(worker);
    Words words = times.words();
    RouteOrders.Chosen chosen = chosen(worker, from, times);
    List<Stop> walk = chosen.stops();
    Optional<LngLat> start = start(ground, from, walk);
    long metres = start.map(begin -> Routes.metres(begin, walk)).orElse(0L);
    return new RoutePage(
        myGrid.names(ground, words),
        tabs(words),
        chosen.own(),
        words.of("route.whole", walk.size(), metres, times.duration(Distances.time(metres))),
        words.of("route.how", String.valueOf(Distances.DETOUR), Distances.PACE),
        "/areas/" + ground.area().id() + ".geojson",
        start.map(begin -> lines(begin, walk, times)).orElseGet(List::of));
  }

  private static List<RoutePage.Line> lines(LngLat start, List<Stop> walk, TimeWords times) {
    List<RoutePage.Line> lines = new ArrayList<>();
    LngLat here = start;
    for (Stop stop : walk) {
      int number = lines.size() + 1;
      lines.add(
          new RoutePage.Line(
              stop.key(),
              stop.name(),
              stop.address(),
              times.words().of("route.walk", Distances.metres(here, stop.at())),
              String.valueOf(number),
              stop.at().lng(),
              stop.at().lat(),
              number == 1,
              number == walk.size()));
      here = stop.at();
    }
    return lines;
  }

  private static Optional<LngLat> start(
      MyGrid.Ground ground, Optional<LngLat> from, List<Stop> stops) {
    return from.or(() -> Optional.ofNullable(ground.middle()))
        .or(() -> stops.stream().findFirst().map(Stop::at));
  }

  private static List<TabLink> tabs(Words words) {
    return List.of(
        new TabLink(words.of("visit.title"), "/grid/visits", false, "", ""),
        new TabLink(words.of("patrol.title"), "/grid/patrol", false, "", ""),
        new TabLink(words.of("route.title"), ADDRESS, true, "", ""));
  }
}
