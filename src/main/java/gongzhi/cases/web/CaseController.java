package gongzhi.cases.web;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * One case: for its reporter, for whoever holds its receipt, and for everyone as far as it is
 * public.
 */
@Controller
@OpenToAll
@OwnTransactions
class CaseController {

  private final CaseReader reader;
  private final CasePages casePages;
  private final Pages pages;

  CaseController(CaseReader reader, CasePages casePages, Pages pages) {
    this.reader = reader;
    this.casePages = casePages;
    this.pages = pages;
  }

  @GetMapping("/cases/{no}")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    if (reader.isAtDeskOf(viewer, CaseNo.of(no))) {
      return pages.redirectTo("/desk/cases/" + CaseNo.of(no));
    }
    return pages.show("cases/case", page(no, "/cases/" + no, viewer, times));
  }

  /** The case as its receipt opens it, without an account. */
  @GetMapping("/t/{token}")
  View follow(@PathVariable String token, Viewer viewer, TimeWords times) {
    return pages.show("cases/case", page(Address.number(token), "/t/" + token, viewer, times));
  }

  /** Solved or not: one question, one screen. */
  @GetMapping({"/cases/{no}/confirm", "/t/{no}/confirm"})
  View ask(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable ReporterWord answer,
      Viewer viewer,
      TimeWords times) {
    CasePage shown = casePages.page(reader.open(Address.no(no), viewer), Address.of(no), times);
    return shown.offers().answer()
        ? pages.show(
            "cases/confirm",
            ConfirmPages.of(shown, ConfirmPages.Asking.first(answer, times.words())))
        : pages.redirectTo(Address.of(no));
  }

  private CasePage page(String no, String base, Viewer viewer, TimeWords times) {
    return casePages.page(reader.open(CaseNo.of(no), viewer), base, times);
  }
}
