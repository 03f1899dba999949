package gongzhi.cases.web.sessions;

import static gongzhi.parties.Permission.CASE_REGISTER;

import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.cases.sessions.OpenSession;
import gongzhi.cases.sessions.OpenSessions;
import gongzhi.cases.web.desk.NewCaseForm;
import gongzhi.cases.web.desk.Registration;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * What is said at a session becomes a case by the one door, and is noted with the session. Intake
 * commits by itself; a second click is known by its key and is noted once.
 */
@Controller
@OwnTransactions
@Needs(CASE_REGISTER)
class MatterController {

  private static final String FORM = "cases/sessions/matter";

  private final OpenSessions sessions;
  private final SessionLists lists;
  private final MatterForms forms;
  private final Door door;
  private final Pages pages;

  /** The one door, and what it knows of earlier knocks. */
  @Component("sessionDoor")
  record Door(Registration registration, Receipts receipts) {

    CaseNo receive(NewCaseForm report, Viewer viewer) {
      Submitter again = report.submitter(null, viewer.party());
      return receipts
          .earlier(again.principal(), again.key(), again.bodyHash())
          .orElseGet(() -> registration.receive(report, viewer).no());
    }
  }

  MatterController(
      OpenSessions sessions, SessionLists lists, MatterForms forms, Door door, Pages pages) {
    this.sessions = sessions;
    this.lists = lists;
    this.forms = forms;
    this.door = door;
    this.pages = pages;
  }

  @GetMapping("/desk/sessions/{id:[0-9]{1,18}}/matters/new")
  View form(@PathVariable long id, Viewer viewer, Words words) {
    OpenSession session = open(viewer, id, MatterForm.BLANK);
    return pages.show(FORM, forms.page(session, MatterForm.BLANK, Problems.none(), words));
  }

  @PostMapping("/desk/sessions/{id:[0-9]{1,18}}/matters")
  View register(
      @PathVariable long id, @ModelAttribute MatterForm form, Viewer viewer, Words words) {
    OpenSession session = open(viewer, id, MatterForm.BLANK);
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(session, form, MatterForms.problems(refused), words),
                MatterForms.fieldOf(refused.code())));
    open(viewer, id, form);
    if (form.area() != null) {
      sessions.requireGround(session, Objects.requireNonNull(form.area()));
    }
    CaseNo no = door.receive(form.report(), viewer);
    sessions.said(viewer, session, no, form.gistIfIdea());
    return pages.redirectTo("/desk/cases/" + no + "/receipt");
  }

  private OpenSession open(Viewer viewer, long id, MatterForm form) {
    lists.requireOwn(viewer, sessions.look(id));
    return sessions.check(viewer, id, form.isIdea(), SessionForm.said(form.gist()));
  }
}
