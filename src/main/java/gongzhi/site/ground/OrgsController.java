package gongzhi.site.ground;

import gongzhi.parties.Permission;
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

/** Party organisations tied to the ground, for officers of that ground; never for residents. */
@Controller
@Needs(Permission.CASE_SEE)
@OwnTransactions
class OrgsController {

  private final Ground ground;
  private final OrgsPages orgs;
  private final Pages pages;

  OrgsController(Ground ground, OrgsPages orgs, Pages pages) {
    this.ground = ground;
    this.orgs = orgs;
    this.pages = pages;
  }

  @GetMapping("/desk/orgs")
  View orgs(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show("site/ground/orgs", orgs.page(viewer, ground.at(viewer, in), after, times));
  }
}
