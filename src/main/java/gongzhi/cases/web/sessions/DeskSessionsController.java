package gongzhi.cases.web.sessions;

import static gongzhi.parties.Permission.CASE_HAND_OVER;
import static gongzhi.parties.Permission.CASE_REGISTER;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.cases.sessions.OpenSession;
import gongzhi.cases.sessions.OpenSessionStore;
import gongzhi.cases.sessions.OpenSessions;
import gongzhi.cases.web.sessions.SessionPage.Typed;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sessions at the desk: announcing, cancelling, and publishing what became of one. */
@Controller
@Needs({PUBLISH, CASE_HAND_OVER})
class DeskSessionsController {

  private static final String FORM = "cases/sessions/form";
  private static final String PAGE = "cases/sessions/one";

  /** What is wrong with a summary. */
  private static final Set<String> SUMMARY =
      Set.of("session.say-summary", "session.no-personal-data");

  private final OpenSessions sessions;
  private final OpenSessionStore store;
  private final SessionPages made;
  private final SessionForms forms;
  private final SessionLists lists;
  private final Pages pages;

  DeskSessionsController(
      OpenSessions sessions,
      OpenSessionStore store,
      SessionPages made,
      SessionForms forms,
      SessionLists lists,
      Pages pages) {
    this.sessions = sessions;
    this.store = store;
    this.made = made;
    this.forms = forms;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/desk/sessions")
  @Needs({PUBLISH, CASE_HAND_OVER, CASE_REGISTER})
  View list(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      TimeWords times) {
    return pages.show("cases/sessions/list", lists.desk(viewer, in, after, times));
  }

  @GetMapping("/desk/sessions/new")
  View form(Viewer viewer, TimeWords times) {
    return pages.show(FORM, forms.page(viewer, SessionForm.BLANK, Problems.none(), times.words()));
  }

  @PostMapping("/desk/sessions")
  View announce(@ModelAttribute SessionForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(viewer, form, SessionForms.problems(refused, form), times.words()),
                SessionForms.fieldOf(refused.code(), form)));
    Area where = forms.ground(viewer, form.area());
    return pages.redirectTo(
        SessionPages.ADDRESS + "/" + sessions.announce(viewer, where, form.session()));
  }

  @GetMapping("/desk/sessions/{id:[0-9]{1,18}}")
  @Needs({PUBLISH, CASE_HAND_OVER, CASE_REGISTER})
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(viewer, mine(viewer, id), Typed.NOTHING, times));
  }

  @PostMapping("/desk/sessions/{id:[0-9]{1,18}}/cancel")
  View cancel(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    mine(viewer, id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(viewer, id, new Typed("", reason), times),
                refused.code().equals("session.say-why") ? "reason" : ""));
    sessions.cancel(viewer, id, reason);
    return pages.redirectTo(SessionPages.ADDRESS + "/" + id);
  }

  @PostMapping("/desk/sessions/{id:[0-9]{1,18}}/end")
  View end(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String summary,
      Viewer viewer,
      TimeWords times) {
    mine(viewer, id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(viewer, id, new Typed(summary, ""), times),
                SUMMARY.contains(refused.code()) ? "summary" : ""));
    sessions.end(viewer, id, summary);
    return pages.redirectTo(SessionPages.ADDRESS + "/" + id);
  }

  /** One of the viewer's own ground; any other looks as if it were not there. */
  private long mine(Viewer viewer, long id) {
    OpenSession session = store.get(id);
    lists.requireOwn(viewer, session);
    return session.id();
  }
}
