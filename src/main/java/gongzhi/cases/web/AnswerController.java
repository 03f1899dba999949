package gongzhi.cases.web;

import gongzhi.cases.Act;
import gongzhi.cases.Closing;
import gongzhi.cases.Joining;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.Pages;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * What the reporter says to a result, signed in or with the receipt; the rule in the case lets
 * nobody else.
 */
@Controller
@OpenToAll
class AnswerController {

  private final Closing closing;
  private final Joining joining;
  private final Pages pages;

  AnswerController(Closing closing, Joining joining, Pages pages) {
    this.closing = closing;
    this.joining = joining;
    this.pages = pages;
  }

  /** Solved, with a score; or not, with what is missing. */
  @PostMapping({"/cases/{no}/confirm", "/t/{no}/confirm"})
  View answer(@PathVariable String no, @Valid @ModelAttribute AnswerForm form, Viewer viewer) {
    Act act = Act.of(viewer, Address.no(no), form.words());
    if (form.isSolved()) {
      closing.confirm(act, form.scoreOrNone());
    } else {
      closing.reopen(act);
    }
    return pages.redirectTo(Address.of(no));
  }

  @PostMapping({"/cases/{no}/withdraw", "/t/{no}/withdraw"})
  View withdraw(@PathVariable String no, @Valid @ModelAttribute SayForm form, Viewer viewer) {
    closing.withdraw(Act.of(viewer, Address.no(no), form.words()));
    return pages.redirectTo(Address.of(no));
  }

  /** Not content with the end of it: one level up. */
  @PostMapping({"/cases/{no}/appeal", "/t/{no}/appeal"})
  View appeal(@PathVariable String no, @Valid @ModelAttribute SayForm form, Viewer viewer) {
    closing.appeal(Act.of(viewer, Address.no(no), form.words()));
    return pages.redirectTo(Address.of(no));
  }

  /** The reporter adds something to an open case. */
  @PostMapping({"/cases/{no}/add", "/t/{no}/add"})
  View add(@PathVariable String no, @Valid @ModelAttribute SayForm form, Viewer viewer) {
    closing.add(Act.of(viewer, Address.no(no), form.words()));
    return pages.redirectTo(Address.of(no));
  }

  /** The same trouble: told together when it is done. */
  @PostMapping("/cases/{no}/join")
  @SignedIn
  View join(@PathVariable String no, Viewer viewer) {
    joining.join(Address.no(no), viewer);
    return pages.redirectTo(Address.of(no));
  }
}
