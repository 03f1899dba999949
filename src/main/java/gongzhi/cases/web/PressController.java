package gongzhi.cases.web;

import gongzhi.cases.clocks.Pauses;
import gongzhi.cases.moves.Act;
import gongzhi.cases.supervision.Reminders;
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

/** How a reporter presses on: a reminder, or an objection to a pause. */
@Controller
@SignedIn
class PressController {

  private final Reminders reminders;
  private final Pauses pauses;
  private final CaseReader reader;
  private final CasePages casePages;
  private final Pages pages;

  PressController(
      Reminders reminders, Pauses pauses, CaseReader reader, CasePages casePages, Pages pages) {
    this.reminders = reminders;
    this.pauses = pauses;
    this.reader = reader;
    this.casePages = casePages;
    this.pages = pages;
  }

  @PostMapping({"/cases/{no}/remind", "/t/{no}/remind"})
  View remind(
      @PathVariable String no, @ModelAttribute SayForm form, Viewer viewer, TimeWords times) {
    keep(no, "remind", form, viewer, times);
    return say(no, form, viewer, reminders::remindAsReporter);
  }

  @PostMapping({"/cases/{no}/object", "/t/{no}/object"})
  View object(
      @PathVariable String no, @ModelAttribute SayForm form, Viewer viewer, TimeWords times) {
    keep(no, "object", form, viewer, times);
    return say(no, form, viewer, pauses::object);
  }

  private void keep(String no, String where, SayForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        "cases/case",
        () ->
            casePages
                .page(reader.open(Address.no(no), viewer), Address.of(no), times)
                .typing(where, form.words()));
  }

  /** Whoever works here presses on with a report of their own as a resident, by phone code. */
  private View say(String no, SayForm form, Viewer viewer, Consumer<Act> work) {
    if (viewer.isStaff()) {
      throw Rejection.forbidden("case.only-the-reporter-confirms");
    }
    form.check();
    work.accept(Act.of(viewer, Address.no(no), form.words()));
    return pages.redirectTo(Address.of(no));
  }
}
