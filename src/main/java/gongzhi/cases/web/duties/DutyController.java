package gongzhi.cases.web.duties;

import gongzhi.cases.grids.GridDuties;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The duties of a grid: what is due, and that it was done. */
@Controller
@Needs(Permission.CASE_VISIT)
class DutyController {

  private static final String PAGE = "cases/duties/duties";

  private final GridDuties duties;
  private final DutyPages dutyPages;
  private final Ground ground;
  private final Areas areas;
  private final Pages pages;

  DutyController(GridDuties duties, DutyPages dutyPages, Ground ground, Areas areas, Pages pages) {
    this.duties = duties;
    this.dutyPages = dutyPages;
    this.ground = ground;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/grid/duties")
  View mine(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "false") boolean done,
      Viewer viewer,
      TimeWords times) {
    return pages.show(PAGE, dutyPages.page(where(viewer, in), DutyPages.Sent.of(done), times));
  }

  @PostMapping("/grid/duties")
  View done(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    Area grid = where(viewer, in);
    pages.keepForm(PAGE, () -> dutyPages.page(grid, new DutyPages.Sent(false, duty, words), times));
    duties.done(viewer, grid, duty, words);
    return pages.redirectTo(DutyPages.MINE + "?done=true&in=" + grid.id());
  }

  @GetMapping("/desk/grids/duties")
  View board(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "cases/duties/board", dutyPages.board(viewer, ground.at(viewer, in), after, times));
  }

  /** The area asked for, else the first grid of the viewer's posts. */
  private Area where(Viewer viewer, @Nullable Long in) {
    if (in != null) {
      return ground.at(viewer, in);
    }
    return viewer.posts().stream()
        .map(Post::area)
        .map(areas::get)
        .filter(area -> area.level() == Level.GRID && area.isCurrent())
        .findFirst()
        .orElseGet(() -> ground.at(viewer, null));
  }
}
