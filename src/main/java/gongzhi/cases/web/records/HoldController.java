package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.records.Holds;
import gongzhi.cases.records.Holds.Hold;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Holding a case back from being anonymised, and letting it go. */
@Controller
@Needs(Permission.CASE_SUPERVISE)
class HoldController {

  private static final String TEMPLATE = "cases/records/hold";

  private final Holds holds;
  private final Pages pages;

  HoldController(Holds holds, Pages pages) {
    this.holds = holds;
    this.pages = pages;
  }

  @GetMapping("/desk/cases/{no}/hold")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, page(CaseNo.of(no), "", viewer, times));
  }

  @PostMapping("/desk/cases/{no}/hold")
  View hold(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    HoldPage seen = page(about, "", viewer, times);
    pages.keepForm(TEMPLATE, () -> page(about, reason, viewer, times));
    holds.hold(about, reason, viewer);
    return back(seen);
  }

  @PostMapping("/desk/cases/{no}/hold/release")
  View release(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    HoldPage seen = page(about, "", viewer, times);
    pages.keepForm(TEMPLATE, () -> page(about, reason, viewer, times));
    holds.release(about, reason, viewer);
    return back(seen);
  }

  private View back(HoldPage seen) {
    return pages.redirectTo("/desk/cases/" + seen.no() + "/hold");
  }

  private HoldPage page(CaseNo no, String reason, Viewer viewer, TimeWords times) {
    List<Hold> history = holds.of(no, viewer);
    TimeWords paper = Dossiers.onPaper(times);
    return new HoldPage(
        no.value(),
        history.stream().anyMatch(Hold::isOpen),
        history.stream().map(one -> RecordsPages.hold(one, paper)).toList(),
        reason);
  }
}
