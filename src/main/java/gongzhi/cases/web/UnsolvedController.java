package gongzhi.cases.web;

import gongzhi.cases.replies.Unsolved;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Whoever has the same trouble and is not helped by the one answer to all goes on by themselves.
 */
@Controller
@SignedIn
@OwnTransactions
class UnsolvedController {

  private final Unsolved unsolved;
  private final CaseReader reader;
  private final CasePages casePages;
  private final Pages pages;

  UnsolvedController(Unsolved unsolved, CaseReader reader, CasePages casePages, Pages pages) {
    this.unsolved = unsolved;
    this.reader = reader;
    this.casePages = casePages;
    this.pages = pages;
  }

  @PostMapping("/cases/{no}/unsolved")
  View goOn(@PathVariable String no, @ModelAttribute SayForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        "cases/case",
        () ->
            casePages
                .page(reader.open(Address.no(no), viewer), Address.of(no), times)
                .typing("unsolved", form.words()));
    form.check();
    return pages.redirectTo("/cases/" + unsolved.goOn(Address.no(no), viewer, form.words()));
  }
}
