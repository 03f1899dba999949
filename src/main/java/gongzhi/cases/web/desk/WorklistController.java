package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What waits for me, what I watch, everything within my reach, and what I handled before. */
@Controller
@Needs(Permission.CASE_SEE)
class WorklistController {

  private static final String PAGE = "cases/desk/worklist";
  private static final String PARTIAL = "cases/desk/worklist-part";

  private final WorklistPages worklists;
  private final HandledPages handled;
  private final Pages pages;

  WorklistController(WorklistPages worklists, HandledPages handled, Pages pages) {
    this.worklists = worklists;
    this.handled = handled;
    this.pages = pages;
  }

  @GetMapping("/desk/inbox")
  View inbox(
      @ModelAttribute WorkFilter filter,
      @RequestParam(defaultValue = "") String did,
      @RequestParam(defaultValue = "") String no,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        PAGE,
        PARTIAL,
        worklists.page(WorkList.INBOX, filter, viewer, times).saying(said(did, no, times.words())));
  }

  /** Where somebody goes on whose own act took the case out of their sight. */
  static String after(DeskAct did, CaseNo no) {
    return "/desk/inbox?did=" + did.address() + "&no=" + no;
  }

  private static String said(String did, String no, Words words) {
    return CaseNo.read(no)
        .flatMap(_ -> DeskAct.at(did))
        .map(act -> words.of("desk.done-and-gone", no, words.of("desk.did." + act.address())))
        .orElse("");
  }

  @GetMapping("/desk/watch")
  View watch(@ModelAttribute WorkFilter filter, Viewer viewer, TimeWords times) {
    return show(WorkList.WATCH, filter, viewer, times);
  }

  @GetMapping("/desk/cases")
  View cases(@ModelAttribute WorkFilter filter, Viewer viewer, TimeWords times) {
    return show(WorkList.CASES, filter, viewer, times);
  }

  @GetMapping("/desk/mine")
  View mine(
      @RequestParam(defaultValue = "9223372036854775807") long below,
      Viewer viewer,
      TimeWords times) {
    return pages.show(PAGE, PARTIAL, handled.page(viewer, below, times));
  }

  private View show(WorkList list, WorkFilter filter, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, PARTIAL, worklists.page(list, filter, viewer, times));
  }
}
