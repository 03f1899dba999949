package gongzhi.site.admin;

import static gongzhi.parties.Permission.ADMINISTRATION_APPROVE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The word of a second person about the national arrangement of a year. */
@Controller
@Needs(ADMINISTRATION_APPROVE)
class YearApprovalsController {

  private static final String ONE = "/admin/approvals/years/{id:[0-9]{1,18}}/";

  private final YearApprovals years;
  private final Trail trail;
  private final Pages pages;

  YearApprovalsController(YearApprovals years, Trail trail, Pages pages) {
    this.years = years;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(ONE + "{word:approve|refuse}")
  @FreshLogin
  View check(@PathVariable long id, @PathVariable String word, TimeWords times) {
    return pages.show("site/admin/check", years.check(id, word.equals("approve"), times));
  }

  @PostMapping(ONE + "approve")
  @FreshLogin
  View approve(@PathVariable long id, Viewer viewer, TimeWords times) {
    trail.note(viewer, "calendar year published", years.decide(id, true, viewer, times));
    return pages.redirectTo("/admin/approvals?done=published");
  }

  @PostMapping(ONE + "refuse")
  @FreshLogin
  View refuse(@PathVariable long id, Viewer viewer, TimeWords times) {
    trail.note(viewer, "calendar year refused", years.decide(id, false, viewer, times));
    return pages.redirectTo("/admin/approvals?done=refused");
  }
}
