package gongzhi.cases.web.calls;

import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.receipts.Receipts;
import gongzhi.cases.web.desk.NewCaseForm;
import gongzhi.cases.web.desk.NewCasePages;
import gongzhi.cases.web.desk.Registration;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/**
 * Taking a call down while somebody talks (接线): one page, with what is known beside it. Everything
 * typed is kept as it is typed, except who calls.
 */
@Controller
@OwnTransactions
@Needs(Permission.CASE_REGISTER)
class CallController {

  private static final String TEMPLATE = "cases/calls/new";

  private final CallPages callPages;
  private final NewCasePages forms;
  private final CallDrafts drafts;
  private final Registration registration;
  private final Receipts receipts;
  private final Pages pages;

  CallController(
      CallPages callPages,
      NewCasePages forms,
      CallDrafts drafts,
      Registration registration,
      Receipts receipts,
      Pages pages) {
    this.callPages = callPages;
    this.forms = forms;
    this.drafts = drafts;
    this.registration = registration;
    this.receipts = receipts;
    this.pages = pages;
  }

  @GetMapping("/desk/calls/new")
  View form(Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, callPages.page(drafts.of(viewer), Problems.none(), viewer, times));
  }

  /** What stands beside the form for what was typed so far; without scripts the whole page. */
  @PostMapping(path = "/desk/calls/new", params = "look")
  View look(
      @ModelAttribute NewCaseForm form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String inPlace,
      Viewer viewer,
      TimeWords times) {
    boolean whole = inPlace == null;
    NewCaseForm typed = (whole ? form.lookingAnew() : form).through(Channel.PHONE);
    drafts.keep(viewer, typed);
    return pages.show(
        whole ? TEMPLATE : "cases/calls/side",
        callPages.page(typed, Problems.none(), viewer, times));
  }

  @PostMapping(path = "/desk/calls/new", params = "!look")
  View register(
      @Valid @ModelAttribute NewCaseForm form,
      BindingResult errors,
      Viewer viewer,
      TimeWords times) {
    NewCaseForm typed = form.through(Channel.PHONE);
    forms.checkCategory(typed, viewer, errors);
    forms.checkPostal(typed, errors);
    forms.checkPerson(typed, viewer, errors);
    if (errors.hasErrors()) {
      Problems problems = Problems.of(errors, times.words());
      return pages.unprocessable(TEMPLATE, callPages.page(typed, problems, viewer, times));
    }
    pages.keepForm(TEMPLATE, () -> callPages.unlooked(typed, viewer, times));
    Submitter again = typed.submitter(null, viewer.party());
    CaseNo no =
        receipts
            .earlier(again.principal(), again.key(), again.bodyHash())
            .orElseGet(() -> received(typed, viewer));
    drafts.forget(viewer);
    return pages.redirectTo("/desk/cases/" + no + "/receipt");
  }

  /** The caller hung up; nothing of it is kept. */
  @PostMapping("/desk/calls/clear")
  View clear(Viewer viewer) {
    drafts.forget(viewer);
    return pages.redirectTo("/desk/calls/new");
  }

  private CaseNo received(NewCaseForm typed, Viewer viewer) {
    return registration.receive(typed, viewer).no();
  }
}
