package gongzhi.projects.web;

import static gongzhi.parties.Permission.FUND_KEEP;

import gongzhi.ledger.Book;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.projects.bank.BankLine;
import gongzhi.projects.bank.BankStore;
import gongzhi.projects.bank.Reconciliation;
import gongzhi.projects.bank.Reconciliation.Candidate;
import gongzhi.projects.funds.Fund;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Holding a book against the statement of its bank. */
@Controller
@Needs(FUND_KEEP)
class BankController {

  private static final String ADDRESS = FundsController.ADDRESS + "/bank";
  private static final String PAGE = "projects/bank";

  private final Reconciliation acts;
  private final BankStore store;
  private final Fund fund;
  private final Ground ground;
  private final Pages pages;

  BankController(Reconciliation acts, BankStore store, Fund fund, Ground ground, Pages pages) {
    this.acts = acts;
    this.store = store;
    this.fund = fund;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View page(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String taken,
      Viewer viewer,
      TimeWords times) {
    return pages.show(PAGE, page(community(viewer, in), taken, times));
  }

  @PostMapping(ADDRESS)
  View take(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(name = "list", required = false) @Nullable MultipartFile list,
      Viewer viewer,
      TimeWords times) {
    Area community = community(viewer, in);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(community, "", times), "list"));
    Reconciliation.Taken taken = acts.take(viewer, community, content(list));
    return pages.redirectTo(
        ADDRESS
            + "?in=%d&taken=%d-%d-%d"
                .formatted(
                    community.id().value(), taken.fresh(), taken.known(), taken.explained()));
  }

  @PostMapping(ADDRESS + "/explain")
  View explain(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "0") long line,
      @RequestParam(defaultValue = "0") long booking,
      Viewer viewer,
      TimeWords times) {
    Area community = community(viewer, in);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(community, "", times), ""));
    acts.explain(viewer, community, line, booking);
    return pages.redirectTo(ADDRESS + "?in=" + community.id());
  }

  private Area community(Viewer viewer, @Nullable Long in) {
    Area community = ground.at(viewer, in);
    viewer.require(FUND_KEEP, community.path());
    return community;
  }

  private BankPage page(Area community, String taken, TimeWords times) {
    Book book = fund.look(community);
    Map<Long, List<Candidate>> candidates = acts.candidates(book);
    return new BankPage(
        community.name(),
        community.id().value(),
        taken.matches("\\d{1,6}-\\d{1,6}-\\d{1,6}")
            ? times.words().of("bank.taken", (Object[]) taken.split("-"))
            : "",
        store.open(book).stream()
            .map(line -> line(line, candidates.getOrDefault(line.id(), List.of()), times))
            .toList(),
        acts.unmatched(book).stream()
            .map(
                one ->
                    SummaryRow.text(
                        times.date(one.on()), Money.of(one.amount()) + " " + one.words(), ""))
            .toList());
  }

  private static BankPage.Line line(BankLine line, List<Candidate> candidates, TimeWords times) {
    return new BankPage.Line(
        line.id(),
        times.date(line.day()),
        Money.of(line.amount()),
        line.counterpart(),
        line.words(),
        candidates.stream()
            .map(
                one ->
                    Choice.plain(
                        String.valueOf(one.booking()),
                        times.date(one.on()) + " " + one.words(),
                        false))
            .toList());
  }

  private static byte[] content(@Nullable MultipartFile list) {
    if (list == null || list.isEmpty()) {
      throw Rejection.invalid("roll.file-missing");
    }
    try {
      return list.getBytes();
    } catch (IOException e) {
      throw Rejection.invalid("roll.file-unreadable");
    }
  }
}
