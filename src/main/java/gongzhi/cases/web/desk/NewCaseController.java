package gongzhi.cases.web.desk;

import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * An officer writes down what somebody said. The place is looked for with the same form, so nothing
 * typed is lost; intake commits by itself and knows a second click by its key.
 */
@Controller
@OwnTransactions
@Needs(Permission.CASE_REGISTER)
class NewCaseController {

  private static final String TEMPLATE = "cases/desk/new";

  private final NewCasePages newPages;
  private final Registration registration;
  private final Receipts receipts;
  private final NewCaseReceipts done;
  private final Notebook notebook;
  private final Pages pages;

  NewCaseController(
      NewCasePages newPages,
      Registration registration,
      Receipts receipts,
      NewCaseReceipts done,
      Notebook notebook,
      Pages pages) {
    this.newPages = newPages;
    this.registration = registration;
    this.receipts = receipts;
    this.done = done;
    this.notebook = notebook;
    this.pages = pages;
  }

  @GetMapping("/desk/cases/new")
  View form(
      @RequestParam(required = false) @Nullable Long note,
      @RequestParam(name = "words", defaultValue = "") String said,
      Viewer viewer,
      Words words) {
    NewCaseForm form =
        note == null ? NewCaseForm.saying(said) : NewCaseForm.from(notebook.get(viewer, note));
    return pages.show(TEMPLATE, newPages.page(form, Problems.none(), viewer, words));
  }

  /** Looks for a place and gives the form back with what was found. */
  @PostMapping(path = "/desk/cases/new", params = "look")
  View look(@ModelAttribute NewCaseForm form, Viewer viewer, Words words) {
    return pages.show(TEMPLATE, newPages.page(form.lookingAnew(), Problems.none(), viewer, words));
  }

  @PostMapping(path = "/desk/cases/new", params = "!look")
  View register(
      @Valid @ModelAttribute NewCaseForm form, BindingResult errors, Viewer viewer, Words words) {
    newPages.checkCategory(form, viewer, errors);
    newPages.checkPostal(form, errors);
    newPages.checkPerson(form, viewer, errors);
    if (errors.hasErrors()) {
      return pages.unprocessable(
          TEMPLATE, newPages.page(form, Problems.of(errors, words), viewer, words));
    }
    pages.keepForm(TEMPLATE, () -> newPages.page(form, Problems.none(), viewer, words));
    Submitter again = form.submitter(null, viewer.party());
    Optional<CaseNo> earlier = receipts.earlier(again.principal(), again.key(), again.bodyHash());
    CaseNo no = earlier.orElseGet(() -> received(form, viewer));
    return pages.redirectTo("/desk/cases/" + no + "/receipt");
  }

  /** A note becomes one case; the second try finds it taken. */
  private CaseNo received(NewCaseForm form, Viewer viewer) {
    Long note = form.note();
    if (note != null && notebook.get(viewer, note).caseNo() != null) {
      throw Rejection.of("notebook.became-a-case");
    }
    CaseNo no = registration.receive(form, viewer).no();
    if (note != null) {
      notebook.became(viewer, note, no);
    }
    return no;
  }

  /** The receipt to print and hand over. */
  @GetMapping("/desk/cases/{no}/receipt")
  View receipt(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show("cases/desk/receipt", done.of(CaseNo.of(no), viewer, times));
  }
}
