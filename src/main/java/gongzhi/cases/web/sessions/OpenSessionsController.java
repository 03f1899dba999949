package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.OpenSession;
import gongzhi.cases.sessions.OpenSessionStore;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.database.Scope;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sessions as everybody reads of them, read with everybody's rights whoever looks. */
@Controller
@OpenToAll
@OwnTransactions
class OpenSessionsController {

  private final SessionLists lists;
  private final SessionPages made;
  private final OpenSessionStore store;
  private final Pages pages;
  private final TransactionTemplate reading;
  private final String site;

  OpenSessionsController(
      SessionLists lists,
      SessionPages made,
      OpenSessionStore store,
      Pages pages,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      @Value("${gongzhi.address}") String site) {
    this.lists = lists;
    this.made = made;
    this.store = store;
    this.pages = pages;
    this.reading = reading;
    this.site = site;
  }

  @GetMapping("/open/sessions")
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    return pages.show("cases/sessions/open-list", asAnybody(() -> lists.open(place, after, times)));
  }

  @GetMapping("/open/sessions/{id:[0-9]{1,18}}")
  View one(@PathVariable long id, TimeWords times) {
    return pages.show("cases/sessions/open", asAnybody(() -> made.open(id, times)));
  }

  /** One entry for a calendar. */
  @GetMapping("/open/sessions/{id:[0-9]{1,18}}/calendar")
  ResponseEntity<byte[]> calendar(@PathVariable long id, TimeWords times) {
    OpenSession session = asAnybody(() -> store.get(id));
    String entry =
        SessionCalendar.of(
            session, made.title(session, times.words()), site + SessionPages.OPEN + "/" + id);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"session.ics\"")
        .body(entry.getBytes(StandardCharsets.UTF_8));
  }

  private <T> T asAnybody(Supplier<T> read) {
    return Scope.anonymous().call(() -> Objects.requireNonNull(reading.execute(_ -> read.get())));
  }
}
