package gongzhi.cases.web;

import gongzhi.cases.Closing;
import gongzhi.cases.Joining;
import gongzhi.cases.moves.Act;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * What the reporter says to a result, signed in or with the receipt; the rule in the case lets
 * nobody else. What is refused comes back as it was typed.
 */
@Controller
@SignedIn
class AnswerController {

  private final Closing closing;
  private final Joining joining;
  private final CaseReader reader;
  private final CasePages casePages;
  private final Pages pages;

  AnswerController(
      Closing closing, Joining joining, CaseReader reader, CasePages casePages, Pages pages) {
    this.closing = closing;
    this.joining = joining;
    this.reader = reader;
    this.casePages = casePages;
    this.pages = pages;
  }

  /** Solved; or not, with what is missing; or not, and content with the explanation. */
  @PostMapping({"/cases/{no}/confirm", "/t/{no}/confirm"})
  View answer(
      @PathVariable String no, @ModelAttribute AnswerForm form, Viewer viewer, TimeWords times) {
    requireResident(viewer);
    pages.keepForm(
        "cases/confirm",
        "cases/confirm",
        refused ->
            new Pages.FormAgain(
                asked(no, ConfirmPages.Asking.again(form, refused, times.words()), viewer, times),
                ConfirmPages.fieldOf(refused)));
    ReporterWord answer = form.check();
    Act act = Act.of(viewer, Address.no(no), form.words());
    switch (answer) {
      case SOLVED -> closing.confirm(act, form.rating());
      case UNDERSTOOD -> closing.understand(act, form.rating());
      case NOT_SOLVED -> closing.reopen(act, form.rating());
    }
    return pages.redirectTo(Address.of(no));
  }

  @PostMapping({"/cases/{no}/withdraw", "/t/{no}/withdraw"})
  View withdraw(
      @PathVariable String no, @ModelAttribute SayForm form, Viewer viewer, TimeWords times) {
    return say(new Said(no, "withdraw", form), closing::withdraw, viewer, times);
  }

  /** Not content with the end of it: one level up. */
  @PostMapping({"/cases/{no}/appeal", "/t/{no}/appeal"})
  View appeal(
      @PathVariable String no, @ModelAttribute SayForm form, Viewer viewer, TimeWords times) {
    return say(new Said(no, "appeal", form), closing::appeal, viewer, times);
  }

  /** The reporter adds something to an open case. */
  @PostMapping({"/cases/{no}/add", "/t/{no}/add"})
  View add(@PathVariable String no, @ModelAttribute SayForm form, Viewer viewer, TimeWords times) {
    return say(new Said(no, "add", form), closing::add, viewer, times);
  }

  /** The same trouble: told together when it is done. */
  @PostMapping("/cases/{no}/join")
  View join(@PathVariable String no, Viewer viewer) {
    joining.join(Address.no(no), viewer);
    return pages.redirectTo(Address.of(no));
  }

  /** A few words sent from one of the small forms of a case. */
  private record Said(String no, String where, SayForm form) {}

  private View say(Said said, Consumer<Act> work, Viewer viewer, TimeWords times) {
    requireResident(viewer);
    pages.keepForm(
        "cases/case",
        () -> page(said.no(), viewer, times).typing(said.where(), said.form().words()));
    said.form().check();
    work.accept(Act.of(viewer, Address.no(said.no()), said.form().words()));
    return pages.redirectTo(Address.of(said.no()));
  }

  /** Whoever works here answers a report of their own as a resident, by phone code. */
  private static void requireResident(Viewer viewer) {
    if (viewer.isStaff()) {
      throw Rejection.forbidden("case.only-the-reporter-confirms");
    }
  }

  private CasePage page(String no, Viewer viewer, TimeWords times) {
    return casePages.page(reader.open(Address.no(no), viewer), Address.of(no), times);
  }

  private ConfirmPage asked(String no, ConfirmPages.Asking asking, Viewer viewer, TimeWords times) {
    return ConfirmPages.of(page(no, viewer, times), asking);
  }
}
