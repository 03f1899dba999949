package gongzhi.cases.web.rules;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.TableRow.When;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What would happen to this case (试一试), without anything happening. */
@Controller
@Needs(Permission.CASE_SEE)
class TrialController {

  private final TrialPages trials;
  private final Pages pages;

  TrialController(TrialPages trials, Pages pages) {
    this.trials = trials;
    this.pages = pages;
  }

  /**
   * What is tried.
   *
   * @param category its code; null before anything was asked
   * @param danger whether somebody is in danger now
   */
  record Asked(
      @Nullable Long area,
      @Nullable String category,
      @Nullable MatterKind matter,
      @Nullable When when,
      boolean danger) {}

  @GetMapping("/desk/rules/test")
  View test(
      @RequestParam(required = false) @Nullable Long area,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable MatterKind matter,
      @RequestParam(required = false) @Nullable When when,
      @RequestParam(defaultValue = "false") boolean danger,
      Viewer viewer,
      TimeWords times) {
    Asked asked = new Asked(area, category, matter, when, danger);
    return pages.show("cases/rules/test", trials.page(asked, viewer, times));
  }
}
