package gongzhi.cases.web.deeds;

import gongzhi.cases.deeds.Deed;
import gongzhi.cases.deeds.DeedBook;
import gongzhi.cases.deeds.DeedFund;
import gongzhi.cases.deeds.DeedState;
import gongzhi.cases.deeds.DeedStore;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Money;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the pages of deeds. */
@Component
class DeedPages {

  static final String ADDRESS = "/desk/deeds";
  static final String OPEN = "/open/deeds";

  private final DeedStore store;
  private final DeedBook book;
  private final Posts posts;

  DeedPages(DeedStore store, DeedBook book, Posts posts) {
    this.store = store;
    this.book = book;
    this.posts = posts;
  }

  DeedDesk desk(Viewer viewer, long before, TimeWords times) {
    List<Deed> found = store.entered(before <= 0 ? Long.MAX_VALUE : before);
    List<Deed> shown = found.stream().limit(DeedStore.PAGE).toList();
    String next = found.size() > shown.size() ? ADDRESS + "?before=" + shown.getLast().id() : "";
    return new DeedDesk(
        store.waiting().stream()
            .filter(deed -> DeedBook.decides(viewer, deed))
            .map(deed -> line(deed, ADDRESS, times))
            .toList(),
        shown.stream().map(deed -> line(deed, ADDRESS, times)).toList(),
        new Paging(before <= 0 ? "" : ADDRESS, next, times.words().of("deed.shown", shown.size())),
        !book.organisations(viewer).isEmpty());
  }

  DeedPage one(Viewer viewer, long id, String words, TimeWords times) {
    Deed deed = store.get(id);
    boolean open = deed.state() == DeedState.PROPOSED;
    boolean serves =
        book.organisations(viewer).stream().anyMatch(own -> own.id().equals(deed.organisation()));
    boolean corrects =
        deed.state() == DeedState.PUBLISHED && serves && store.correctionOf(id).isEmpty();
    return page(
        deed, ADDRESS, new May(open && DeedBook.decides(viewer, deed), corrects, words), times);
  }

  /** For everybody. */
  DeedPage open(Deed deed, TimeWords times) {
    return page(deed, OPEN, new May(false, false, ""), times);
  }

  /** What the viewer may do, and what was typed. */
  private record May(boolean decide, boolean correct, String words) {}

  private DeedPage page(Deed deed, String addresses, May may, TimeWords times) {
    Words words = times.words();
    return new DeedPage(
        addresses + "/" + deed.id(),
        deed.title(),
        state(deed, words),
        rows(deed, times),
        cases(deed, addresses.equals(OPEN) ? "/cases/" : "/desk/cases/"),
        related(deed, addresses, words),
        may.decide(),
        may.correct(),
        may.words());
  }

  DeedLine line(Deed deed, String addresses, TimeWords times) {
    Words words = times.words();
    return new DeedLine(
        addresses + "/" + deed.id(),
        deed.title(),
        List.of(
            posts.label(deed.organisation()),
            words.of(deed.level()),
            times.date(deed.doneOn()),
            amount(deed, words)),
        state(deed, words));
  }

  static String amount(Deed deed, Words words) {
    return deed.amountFen() == 0
        ? words.of("deed.no-money")
        : words.of("deed.yuan", Money.of(deed.amountFen()));
  }

  private StatusMark state(Deed deed, Words words) {
    return switch (deed.state()) {
      case PROPOSED -> new StatusMark("you", "circle-dashed", words.of(deed.state()));
      case REFUSED -> new StatusMark("", "info-circle", words.of(deed.state()));
      case PUBLISHED ->
          replaced(deed)
              ? new StatusMark("", "info-circle", words.of("deed.replaced"))
              : new StatusMark("done", "circle-check", words.of(deed.state()));
    };
  }

  private boolean replaced(Deed deed) {
    return store.correctionOf(deed.id()).stream()
        .anyMatch(later -> later.state() == DeedState.PUBLISHED);
  }

  private List<SummaryRow> rows(Deed deed, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("deed.unit", posts.label(deed.organisation()), words));
    rows.add(row("deed.level", words.of(deed.level()), words));
    rows.add(row("deed.what", deed.what(), words));
    rows.add(row("deed.amount", amount(deed, words), words));
    if (deed.fund() != DeedFund.NONE) {
      rows.add(row("deed.fund", fund(deed, words), words));
    }
    rows.add(
        row(
            "deed.days",
            words.of("deed.span", times.date(deed.begunOn()), times.date(deed.doneOn())),
            words));
    rows.add(row("deed.proof", deed.proof(), words));
    if (!deed.reason().isEmpty()) {
      rows.add(row("deed.reason", deed.reason(), words));
    }
    if (!deed.decisionWords().isEmpty()) {
      rows.add(row("deed.why-not", deed.decisionWords(), words));
    }
    return rows;
  }

  static String fund(Deed deed, Words words) {
    String fund = words.of(deed.fund());
    return deed.fundWords().isEmpty() ? fund : words.of("deed.fund-named", fund, deed.fundWords());
  }

  /** Only those that the reader may see. */
  private List<Crumb> cases(Deed deed, String addresses) {
    return deed.caseNos().isEmpty()
        ? List.of()
        : store.known(deed.caseNos()).stream().map(no -> new Crumb(no, addresses + no)).toList();
  }

  private List<Crumb> related(Deed deed, String addresses, Words words) {
    List<Crumb> related = new ArrayList<>();
    if (deed.corrects() != null) {
      related.add(new Crumb(words.of("deed.corrects"), addresses + "/" + deed.corrects()));
    }
    store
        .correctionOf(deed.id())
        .ifPresent(
            later ->
                related.add(
                    new Crumb(words.of("deed.corrected-by"), addresses + "/" + later.id())));
    return related;
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
