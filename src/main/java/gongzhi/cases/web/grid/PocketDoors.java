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

  List<PocketPage.Door> of(Viewer worker, Area ground, TimeWords times) {
    if (!worker.may(Permission.CASE_VISIT, ground.path())) {
      return List.of();
    }
    List<VisitGroup> groups = visits.groups(ground);
    return store.due(ground, "", FIRST).stream()
        .limit(VisitStore.PAGE)
        .map(target -> door(target, groups, times))
        .toList();
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
