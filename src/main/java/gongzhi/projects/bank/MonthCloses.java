package gongzhi.projects.bank;

import gongzhi.ledger.Book;
import gongzhi.ledger.Months;
import gongzhi.ledger.Statements;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.funds.Fund;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closing a month by two persons, with its sums in the public record (结账). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MonthCloses {

  private final MonthCloseStore store;
  private final Fund fund;
  private final Figures figures;
  private final Areas areas;
  private final InstantSource clock;

  /** What the month came to, and where it is committed. */
  @Component
  record Figures(Months months, Statements statements, BankStore bank, TransparencyLog log) {}

  MonthCloses(MonthCloseStore store, Fund fund, Figures figures, Areas areas, InstantSource clock) {
    this.store = store;
    this.fund = fund;
    this.figures = figures;
    this.areas = areas;
    this.clock = clock;
  }

  /** Proposes to close the next month of this community; again, where the figures have changed. */
  public void propose(Viewer by, Area community) {
    by.require(Permission.FUND_KEEP, community.path());
    Book book = book(community);
    YearMonth month =
        figures.months().next(book).orElseThrow(() -> Rejection.of("month.none-over"));
    int open = figures.bank().countOpen(book, month.atEndOfMonth());
    store.propose(
        community, book, month, new MonthCloseStore.By(by.party(), clock.instant(), open));
  }

  /** Closes it for good; never who proposed it. */
  public void confirm(Viewer by, Area community) {
    by.require(Permission.FUND_APPROVE, community.path());
    Book book = book(community);
    MonthClose waiting = store.waiting(book).orElseThrow(() -> Rejection.of("month.none-waits"));
    if (by.is(waiting.proposedBy())) {
      throw Rejection.forbidden("month.another-confirms");
    }
    YearMonth month = YearMonth.from(waiting.month());
    figures.months().close(book, month);
    confirm(community, book, month, by.party());
  }

  private void confirm(Area community, Book book, YearMonth month, PartyId by) {
    Map<String, Object> sums = new LinkedHashMap<>();
    figures
        .statements()
        .sums(book, month.atDay(1), month.atEndOfMonth())
        .forEach(
            sum ->
                sums.put(
                    sum.code(),
                    Map.of(
                        "opening", sum.opening(),
                        "entered", sum.entered(),
                        "left", sum.left())));
    Fact fact =
        new Fact(
            "month closed",
            areas.publicCode(community),
            "month:" + book.id() + ":" + month,
            clock.instant(),
            Map.of("month", month.toString(), "fen", sums));
    String code = Objects.requireNonNull(figures.log().append(fact).code());
    store.confirm(book, month, code, new MonthCloseStore.By(by, clock.instant(), 0));
  }

  private Book book(Area community) {
    return fund.find(community.id()).orElseThrow(() -> Rejection.of("month.none-over"));
  }
}
