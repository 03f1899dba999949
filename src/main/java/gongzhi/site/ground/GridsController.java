package gongzhi.site.ground;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.POST_APPROVE;
import static gongzhi.parties.Permission.POST_PROPOSE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One net for everyone: each piece of ground with its posts, and the duties attached to it. */
@Controller
@Needs({CASE_SEE, POST_PROPOSE, POST_APPROVE})
@OwnTransactions
class GridsController {

  private final Ground ground;
  private final GridsPages grids;
  private final Pages pages;

  GridsController(Ground ground, GridsPages grids, Pages pages) {
    this.ground = ground;
    this.grids = grids;
    this.pages = pages;
  }

  @GetMapping("/desk/grids")
  View grids(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "site/ground/grids", grids.page(viewer, ground.at(viewer, in), q, after, times));
  }
}
