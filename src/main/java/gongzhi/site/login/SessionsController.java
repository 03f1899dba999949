package gongzhi.site.login;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.accounts.Session;
import gongzhi.parties.accounts.Sessions;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where one is signed in, and ending that from afar. */
@Controller
@SignedIn
@OwnTransactions
class SessionsController {

  private final Sessions sessions;
  private final Pages pages;

  SessionsController(Sessions sessions, Pages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping("/me/sessions")
  View mine(Viewer viewer, Words words, TimeWords times) {
    long current = Door.session().map(Session::id).orElse(0L);
    List<SessionsPage.Line> lines =
        sessions.of(viewer.party()).stream()
            .map(one -> line(one, one.id() == current, words, times))
            .toList();
    return pages.show("site/login/sessions", new SessionsPage(lines));
  }

  @PostMapping("/me/sessions/{id}/end")
  View end(@PathVariable long id, Viewer viewer) {
    sessions.end(id, viewer.party());
    return pages.redirectTo("/me/sessions");
  }

  private static SessionsPage.Line line(
      Session one, boolean current, Words words, TimeWords times) {
    String device = one.device().isBlank() ? words.of("me.some-device") : one.device();
    return new SessionsPage.Line(
        one.id(), device, words.of(one.kind()), times.moment(one.lastSeenAt()), current);
  }
}
