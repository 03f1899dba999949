package gongzhi.cases.web.special;

import gongzhi.cases.grids.SpecialHosts;
import gongzhi.cases.grids.SpecialHosts.Hosted;
import gongzhi.cases.grids.SpecialLoads;
import gongzhi.cases.web.grids.GridTabs;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.hosts.HostUnit;
import gongzhi.parties.hosts.Hosts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of special-purpose grids. */
@Component
class SpecialPages {

  static final String ADDRESS = "/desk/grids/special";

  private static final int PAGE = 20;

  private final SpecialHosts special;
  private final SpecialLoads loads;
  private final Hosts hosts;
  private final Ground ground;
  private final AreaLines lines;
  private final Areas areas;

  SpecialPages(
      SpecialHosts special,
      SpecialLoads loads,
      Hosts hosts,
      Ground ground,
      AreaLines lines,
      Areas areas) {
    this.special = special;
    this.loads = loads;
    this.hosts = hosts;
    this.ground = ground;
    this.lines = lines;
    this.areas = areas;
  }

  SpecialPage page(Viewer viewer, Area where, @Nullable Long after, TimeWords times) {
    List<Hosted> all = special.in(where);
    int from = after == null ? 0 : behind(all, after);
    List<Hosted> shown = all.stream().skip(from).limit(PAGE).toList();
    Words words = times.words();
    String address = ADDRESS + "?in=" + where.id();
    String next =
        all.size() > from + shown.size()
            ? address + "&after=" + shown.getLast().grid().id().value()
            : "";
    return new SpecialPage(
        where.name(),
        GridTabs.SPECIAL.chosen(viewer, words),
        lines.way(where, ground.of(viewer), ADDRESS + "?in="),
        shown.stream().map(one -> line(one, viewer, times)).toList(),
        new Paging(
            from == 0 ? "" : address, next, words.of("special.shown", shown.size(), all.size())),
        viewer.may(Permission.GRID_CHANGE, where.path()) ? ADDRESS + "/new?in=" + where.id() : "");
  }

  private SpecialPage.Line line(Hosted hosted, Viewer viewer, TimeWords times) {
    SpecialLoads.Load load = loads.of(hosted);
    Area grid = load.grid();
    Words words = times.words();
    String own = ADDRESS + "/" + grid.id();
    return new SpecialPage.Line(
        grid.name(),
        areas.ancestor(grid, Level.COMMUNITY).map(Area::name).orElse(""),
        hosted.host().map(HostUnit::name).orElseGet(() -> words.of("special.no-host")),
        hosted.host().isPresent(),
        hosted.host().map(host -> facts(grid, host, times)).orElseGet(List::of),
        hosts.history(grid.id()).stream()
            .filter(host -> host.to() != null)
            .map(host -> past(host, times))
            .toList(),
        load.buildings().size(),
        load.households(),
        load.open(),
        "/open/areas/" + grid.id(),
        "/desk/grids/" + grid.id() + "/history",
        viewer.may(Permission.GRID_CHANGE, grid.path()) ? own : "");
  }

  private List<String> facts(Area grid, HostUnit host, TimeWords times) {
    Words words = times.words();
    String since = since(host, times);
    return List.of(
        special.title(grid, host).map(words::of).orElse(host.purpose()),
        words.of("special.asks", host.contactPost()),
        since);
  }

  private static String since(HostUnit host, TimeWords times) {
    return Optional.ofNullable(host.from())
        .map(day -> times.words().of("special.since", times.date(day)))
        .orElse("");
  }

  private static String past(HostUnit host, TimeWords times) {
    LocalDate from = host.from();
    LocalDate to = host.to();
    return from == null || to == null
        ? host.name()
        : times.words().of("special.was", host.name(), times.date(from), times.date(to));
  }

  private static int behind(List<Hosted> all, long after) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).grid().id().value() == after) {
        return at + 1;
      }
    }
    return 0;
  }
}
