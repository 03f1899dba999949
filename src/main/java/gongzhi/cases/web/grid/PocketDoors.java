package gongzhi.cases.web.grid;

import gongzhi.cases.rules.VisitGroup;
import gongzhi.cases.visits.Outcome;
import gongzhi.cases.visits.Target;
import gongzhi.cases.visits.VisitStore;
import gongzhi.cases.visits.Visits;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Doors that are due, as a phone may keep them. */
@Component
class PocketDoors {

  private static final VisitStore.Key FIRST = new VisitStore.Key(LocalDate.of(2000, 1, 1), 0);

  private final VisitStore store;
  private final Visits visits;
  private final Areas areas;

  PocketDoors(VisitStore store, Visits visits, Areas areas) {
    this.store = store;
    this.visits = visits;
    this.areas = areas;
  }

  /** Those of every grid of the worker, one grid after the other. */
  List<PocketPage.Door> of(Viewer worker, MyGrid.Ground ground, TimeWords times) {
    return ground.widest().stream()
        .filter(grid -> worker.may(Permission.CASE_VISIT, grid.path()))
        .flatMap(grid -> of(grid, times))
        .toList();
  }

  private Stream<PocketPage.Door> of(Area grid, TimeWords times) {
    List<VisitGroup> groups = visits.groups(grid);
    return store.due(grid, "", FIRST).stream()
        .limit(VisitStore.PAGE)
        .map(target -> door(target, groups, times));
  }

  static List<Choice> outcomes(Words words) {
    return Stream.of(Outcome.values())
        .map(one -> Choice.plain(one.name(), words.of(one), false))
        .toList();
  }

  private PocketPage.Door door(Target target, List<VisitGroup> groups, TimeWords times) {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    boolean late = target.dueOn().isBefore(today);
    Words words = times.words();
    return new PocketPage.Door(
        target.id(),
        areas.get(target.area()).name() + " " + target.place(),
        groups.stream()
            .filter(group -> group.key().equals(target.group()))
            .map(group -> words.of(group.title()))
            .findFirst()
            .orElse(target.group()),
        words.of(late ? "visit.overdue-since" : "visit.due-on", times.day(target.dueOn())),
        late ? "late" : "");
  }
}
