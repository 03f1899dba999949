package gongzhi.cases.web.grids;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.GRID_APPROVE;
import static gongzhi.parties.Permission.GRID_CHANGE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What a grid was before and what became of it, also of one that no longer exists. */
@Controller
@Needs({CASE_SEE, GRID_CHANGE, GRID_APPROVE})
class HistoryController {

  private final HistoryPages history;
  private final Areas areas;
  private final Pages pages;

  HistoryController(HistoryPages history, Areas areas, Pages pages) {
    this.history = history;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/desk/grids/{id:[0-9]{1,18}}/history")
  View history(@PathVariable long id, Viewer viewer, TimeWords times) {
    Area grid =
        areas
            .find(new AreaId(id))
            .filter(area -> area.level() == Level.GRID && isOwn(viewer, area))
            .orElseThrow(() -> Rejection.notFound("grid-change.not-a-grid"));
    return pages.show("cases/grids/history", history.page(grid, times));
  }

  /** A grid worker serves the grid of today, whose forerunners are theirs too. */
  private boolean isOwn(Viewer viewer, Area grid) {
    return viewer.reaches(grid.path())
        || areas.successors(grid.id()).stream().anyMatch(now -> viewer.reaches(now.path()));
  }
}
