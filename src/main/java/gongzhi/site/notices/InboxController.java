package gongzhi.site.notices;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.notices.Inbox;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What somebody was told, whatever they chose for other ways. */
@Controller
@SignedIn
class InboxController {

  static final String ADDRESS = "/me/inbox";

  private static final int PAGE = 30;

  private final Inbox inbox;
  private final Pages pages;

  InboxController(Inbox inbox, Pages pages) {
    this.inbox = inbox;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View show(@RequestParam(defaultValue = "") String before, Viewer viewer, TimeWords times) {
    Instant moment = before.isEmpty() ? times.now().plusSeconds(60) : read(before);
    List<Inbox.Line> found = inbox.of(viewer, moment, PAGE + 1);
    List<Inbox.Line> shown = found.stream().limit(PAGE).toList();
    String next = found.size() > PAGE ? ADDRESS + "?before=" + shown.getLast().at() : "";
    return pages.show(
        "site/notices/inbox",
        new InboxPage(
            shown.stream().map(line -> line(line, times)).toList(),
            shown.stream().anyMatch(Inbox.Line::fresh),
            new Paging("", next, times.words().of("me.inbox.shown", shown.size()))));
  }

  @PostMapping(ADDRESS)
  View readAll(Viewer viewer) {
    inbox.readAll(viewer);
    return pages.redirectTo(ADDRESS);
  }

  private static Instant read(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeException e) {
      throw Rejection.invalid("me.inbox.no-such-page");
    }
  }

  private static InboxPage.Line line(Inbox.Line line, TimeWords times) {
    return new InboxPage.Line(
        SpokenNotices.said(line.key(), line.words(), times.words()),
        times.moment(line.at()),
        line.link(),
        line.fresh());
  }
}
