package gongzhi.cases.web.grid;

import gongzhi.cases.routes.Stop;
import gongzhi.cases.web.Confiding;
import gongzhi.cases.web.duties.PocketDuties;
import gongzhi.cases.web.emergency.PocketCalls;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Today on one page, for a phone to keep. */
@Controller
@Needs(Permission.CASE_SEE)
class PocketController {

  private final MyGrid myGrid;
  private final Kept kept;
  private final RoutePages routes;
  private final Confiding confiding;
  private final Pages pages;

  PocketController(MyGrid myGrid, Kept kept, RoutePages routes, Confiding confiding, Pages pages) {
    this.myGrid = myGrid;
    this.kept = kept;
    this.routes = routes;
    this.confiding = confiding;
    this.pages = pages;
  }

  /** What is kept, part by part. */
  @Component
  record Kept(
      PocketCalls calls,
      PocketTasks tasks,
      PocketDoors doors,
      PocketPoints points,
      PocketDuties duties) {}

  @GetMapping("/grid/pocket")
  View pocket(Viewer viewer, TimeWords times) {
    MyGrid.Ground ground = myGrid.of(viewer);
    return pages.show(
        "cases/grid/pocket",
        new PocketPage(
            times.dateWithWeekday(times.now().atZone(times.zone()).toLocalDate()),
            myGrid.names(ground, times.words()),
            kept.calls().of(viewer, times),
            kept.tasks().of(viewer, ground, times),
            kept.doors().of(viewer, ground, times),
            kept.points().of(viewer, ground, times),
            kept.duties().of(viewer, times),
            routes.chosen(viewer, Optional.empty(), times).stops().stream()
                .map(Stop::name)
                .toList(),
            spots(viewer, ground),
            grids(viewer, ground),
            PocketDoors.outcomes(times.words()),
            confiding.choices(ground.area(), null, times.words())));
  }

  /** Nothing for whoever may write nothing down. */
  private List<Choice> spots(Viewer viewer, MyGrid.Ground ground) {
    return choices(myGrid.spots(ground), viewer, ground);
  }

  private List<Choice> grids(Viewer viewer, MyGrid.Ground ground) {
    return choices(ground.all(), viewer, ground);
  }

  private List<Choice> choices(List<Area> all, Viewer viewer, MyGrid.Ground ground) {
    return all.stream()
        .filter(spot -> viewer.may(Permission.CASE_REGISTER, spot.path()))
        .map(
            spot ->
                Choice.plain(spot.id().toString(), myGrid.name(spot), spot.equals(ground.area())))
        .toList();
  }
}
