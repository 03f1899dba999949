package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.desk.DeskCasePages.Asked;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One case, beside the list or on a page of its own. */
@Controller
@Needs(Permission.CASE_SEE)
class DeskCaseController {

  private final DeskCasePages casePages;
  private final Pages pages;

  DeskCaseController(DeskCasePages casePages, Pages pages) {
    this.casePages = casePages;
    this.pages = pages;
  }

  /** The whole page; one of its parts where htmx changes the tab. */
  @GetMapping("/desk/cases/{no}")
  View show(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String tab,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    DeskCase page = casePages.page(about, Asked.of(tab), viewer, times);
    return pages.show(DeskPanels.PAGE, DeskPanels.partial(about, pages), page);
  }

  /** The drawer beside the list; a page of its own without scripts. */
  @GetMapping("/desk/cases/{no}/panel")
  View panel(@PathVariable String no, Viewer viewer, TimeWords times) {
    DeskCase page = casePages.page(CaseNo.of(no), Asked.of(""), viewer, times);
    return pages.show(DeskPanels.PAGE, "cases/desk/drawer", page);
  }

  /** Asks once more before everyone can read a title. */
  @GetMapping("/desk/cases/{no}/publish")
  @Needs(Permission.CASE_STUDY)
  View askToPublish(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    ActInput typed = ActInput.said(version, words);
    pages.keepForm(
        DeskPanels.PAGE,
        DeskPanels.partial(about, pages),
        refused -> askedAgain(about, Again.of(DeskAct.PUBLISH, typed, refused), viewer, times));
    if (words.isBlank() || version == null) {
      throw Rejection.invalid("case.say-the-title");
    }
    DeskCase page = casePages.page(about, Asked.of(""), viewer, times);
    return pages.show(
        "cases/desk/publish", PublishPage.of(page, words.strip(), version, times.words()));
  }

  private FormAgain askedAgain(CaseNo no, Again again, Viewer viewer, TimeWords times) {
    return new FormAgain(casePages.page(no, Asked.again(again), viewer, times), again.fieldId());
  }
}
