package gongzhi.cases.web.looks;

import gongzhi.cases.records.Look;
import gongzhi.cases.records.LookBook;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Paging;
import gongzhi.territory.calendar.Days;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Who looked at one's own matters. Whoever works here reads as the person they are, whatever their
 * posts permit.
 */
@Controller
@SignedIn
@OwnTransactions
class MyLooksController {

  static final String ADDRESS = "/me/looks";

  private static final int PAGE = 30;

  private final LookBook book;
  private final LookWords spoken;
  private final TransactionTemplate reading;
  private final Pages pages;

  MyLooksController(
      LookBook book,
      LookWords spoken,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      Pages pages) {
    this.book = book;
    this.spoken = spoken;
    this.reading = reading;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View mine(
      @RequestParam(required = false) @Nullable Long at,
      @RequestParam(defaultValue = "") String atKind,
      @RequestParam(defaultValue = "0") long atId,
      Viewer viewer,
      TimeWords times) {
    Instant from =
        at == null
            ? times.now().plusSeconds(60)
            : Days.within(Instant.EPOCH.plus(at, ChronoUnit.MICROS));
    List<Look> found = read(viewer.party(), new LookBook.After(from, atKind, atId));
    List<Look> shown = found.stream().limit(PAGE).toList();
    return pages.show("cases/looks/mine", page(shown, found.size() > PAGE, times));
  }

  private List<Look> read(PartyId me, LookBook.After after) {
    return Viewer.resident(me, Instant.EPOCH)
        .scope()
        .call(() -> Objects.requireNonNull(reading.execute(_ -> book.at(me, after, PAGE + 1))));
  }

  private MyLooksPage page(List<Look> shown, boolean more, TimeWords times) {
    String next = "";
    if (more) {
      Look last = shown.getLast();
      next = ADDRESS + "?" + LooksPages.after(last.at(), last.kind().name(), last.id());
    }
    return new MyLooksPage(
        shown.stream().map(one -> spoken.line(one, times)).toList(),
        new Paging("", next, times.words().of("looks.shown", shown.size())));
  }
}
