package gongzhi.cases.web.grid;

import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.PatrolStore;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.rules.PatrolKind;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Patrol points that are due today, as a phone may keep them. */
@Component
class PocketPoints {

  private final PatrolStore store;
  private final Patrols patrols;
  private final Areas areas;

  PocketPoints(PatrolStore store, Patrols patrols, Areas areas) {
    this.store = store;
    this.patrols = patrols;
    this.areas = areas;
  }

  /** Those of every grid of the worker, one grid after the other. */
  List<PocketPage.Point> of(Viewer worker, MyGrid.Ground ground, TimeWords times) {
    return ground.widest().stream()
        .filter(grid -> worker.may(Permission.CASE_VERIFY, grid.path()))
        .flatMap(grid -> of(grid, times))
        .toList();
  }

  private Stream<PocketPage.Point> of(Area grid, TimeWords times) {
    List<PatrolKind> kinds = patrols.kinds(grid);
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    return store.due(grid, today, PatrolStore.Key.FIRST).stream()
        .limit(PatrolStore.PAGE)
        .map(point -> point(point, kinds, today, times));
  }

  private PocketPage.Point point(
      PatrolPoint point, List<PatrolKind> kinds, LocalDate today, TimeWords times) {
    Words words = times.words();
    boolean late = point.dueOn().isBefore(today);
    Optional<PatrolKind> kind =
        kinds.stream().filter(one -> one.key().equals(point.kind())).findFirst();
    return new PocketPage.Point(
        point.id(),
        areas.get(point.area()).name() + " " + point.place(),
        kind.map(one -> words.of(one.title())).orElse(point.kind()),
        kind.map(one -> words.of(one.look())).orElse(""),
        words.of(late ? "patrol.overdue-since" : "patrol.due-on", times.day(point.dueOn())),
        late ? "late" : "",
        point.lng(),
        point.lat());
  }
}
