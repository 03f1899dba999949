package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.patrols.PatrolStore;
import gongzhi.cases.routes.Stop;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.visits.VisitStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a worker has to go today: tasks, doors and points whose place is known. */
@Component
class RouteStops {

  private static final int OF_EACH = 30;
  private static final Duration SOON = Duration.ofHours(4);

  private final TaskQuery tasks;
  private final VisitStore visits;
  private final PatrolStore patrols;
  private final RuleBook book;
  private final Areas areas;

  RouteStops(TaskQuery tasks, VisitStore visits, PatrolStore patrols, RuleBook book, Areas areas) {
    this.tasks = tasks;
    this.visits = visits;
    this.patrols = patrols;
    this.book = book;
    this.areas = areas;
  }

  List<Stop> of(Viewer worker, MyGrid.Ground ground, TimeWords times) {
    return Stream.concat(
            tasks(worker, ground, times),
            ground.widest().stream().flatMap(grid -> due(worker, grid, times)))
        .toList();
  }

  private Stream<Stop> due(Viewer worker, Area grid, TimeWords times) {
    return Stream.concat(
        worker.may(Permission.CASE_VISIT, grid.path()) ? doors(grid, times) : Stream.of(),
        worker.may(Permission.CASE_VERIFY, grid.path()) ? points(grid, times) : Stream.of());
  }

  /** What waits for the reporter's word needs no walk. */
  private Stream<Stop> tasks(Viewer worker, MyGrid.Ground ground, TimeWords times) {
    return tasks.today(worker, ground, times.now(), TaskQuery.Key.FIRST).stream()
        .filter(row -> row.status() != CaseStatus.REPORTED_DONE)
        .limit(OF_EACH)
        .flatMap(row -> task(row, times).stream());
  }

  private Optional<Stop> task(TaskRow row, TimeWords times) {
    Area area = areas.get(new AreaId(row.areaId()));
    Optional<LngLat> at =
        row.lng() == null || row.lat() == null
            ? Optional.ofNullable(area.label())
            : Optional.of(new LngLat(row.lng(), row.lat()));
    String kind =
        times.words().of(book.of(row.place(), row.ruleVersion()).category(row.category()).name());
    boolean urgent = row.dueAt().isBefore(times.now().plus(SOON));
    return at.map(
        spot ->
            new Stop(
                "task-" + row.no(),
                times.words().of("route.stop", kind, area.name()),
                "/grid/tasks/" + row.no(),
                spot,
                urgent));
  }

  private Stream<Stop> doors(Area ground, TimeWords times) {
    LocalDate today = today(times);
    VisitStore.Key first = new VisitStore.Key(LocalDate.of(2000, 1, 1), 0);
    return visits.due(ground, "", first).stream()
        .filter(door -> !door.dueOn().isAfter(today))
        .limit(OF_EACH)
        .flatMap(
            door -> {
              Area area = areas.get(door.area());
              LngLat spot = area.label();
              String name = times.words().of("route.stop", area.name(), door.place());
              String address = "/grid/visits/" + door.id();
              return spot == null
                  ? Stream.of()
                  : Stream.of(new Stop("visit-" + door.id(), name, address, spot, false));
            });
  }

  private Stream<Stop> points(Area ground, TimeWords times) {
    return patrols.due(ground, today(times), PatrolStore.Key.FIRST).stream()
        .limit(OF_EACH)
        .map(
            point ->
                new Stop(
                    "point-" + point.id(),
                    times.words().of("route.stop", areas.get(point.area()).name(), point.place()),
                    "/grid/patrol/" + point.id(),
                    point.spot(),
                    false));
  }

  private static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }
}
