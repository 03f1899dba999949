package gongzhi.cases.web;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What I reported, and what was reported around me. */
@Controller
@OpenToAll
@OwnTransactions
class CaseListController {

  private final CaseLists lists;
  private final Pages pages;

  CaseListController(CaseLists lists, Pages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/cases")
  View mine(
      @RequestParam(defaultValue = "9223372036854775807") long below,
      Viewer viewer,
      TimeWords times) {
    return viewer.isStaff()
        ? pages.redirectTo("/desk/inbox")
        : pages.show("cases/list", lists.mine(viewer, below, times));
  }

  /** What others reported and I met as well. */
  @GetMapping("/cases/joined")
  View joined(
      @RequestParam(defaultValue = "9223372036854775807") long below,
      Viewer viewer,
      TimeWords times) {
    return viewer.isStaff()
        ? pages.redirectTo("/desk/inbox")
        : pages.show("cases/list", lists.joined(viewer, below, times));
  }

  @GetMapping("/cases/nearby")
  View nearby(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(required = false) @Nullable String before,
      Viewer viewer,
      TimeWords times) {
    return pages.show("cases/list", lists.nearby(viewer, in, before, times));
  }
}
