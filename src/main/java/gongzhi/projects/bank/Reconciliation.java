package gongzhi.projects.bank;

import gongzhi.ledger.Book;
import gongzhi.ledger.Statements;
import gongzhi.ledger.Statements.Key;
import gongzhi.ledger.Statements.Line;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.funds.Fund;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holding a book against the statement of its bank (对账). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reconciliation {

  private static final int BACK_DAYS = 400;
  private static final int LINES = 5_000;

  private final BankStore store;
  private final Fund fund;
  private final Statements statements;
  private final InstantSource clock;

  Reconciliation(BankStore store, Fund fund, Statements statements, InstantSource clock) {
    this.store = store;
    this.fund = fund;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * What came of a file.
   *
   * @param known lines that came before
   * @param explained those that found their booking by themselves
   */
  public record Taken(int fresh, int known, int explained) {}

  /** A booking that could explain a line. */
  public record Candidate(long booking, LocalDate on, String words) {}

  /** Takes the statement in; all of it, or nothing with the faulty rows named. */
  public Taken take(Viewer by, Area community, byte[] file) {
    by.require(Permission.FUND_KEEP, community.path());
    Instant now = clock.instant();
    List<BankLine> lines = StatementFile.read(file, today());
    Book book = fund.book(community);
    int fresh = 0;
    for (BankLine line : lines) {
      fresh += store.keep(community, book, line, by.party(), now) ? 1 : 0;
    }
    Map<Long, Long> pairs = Matching.pairs(store.open(book), unmatched(book));
    pairs.forEach((line, booking) -> store.explain(book, line, booking, by.party(), now));
    return new Taken(fresh, lines.size() - fresh, pairs.size());
  }

  /** Says which booking explains a line; refuses one of another amount. */
  public void explain(Viewer by, Area community, long line, long booking) {
    by.require(Permission.FUND_KEEP, community.path());
    Book book = fund.find(community.id()).orElseThrow(() -> Rejection.of("bank.another-amount"));
    boolean fits =
        candidates(book).getOrDefault(line, List.of()).stream()
            .anyMatch(one -> one.booking() == booking);
    if (!fits) {
      throw Rejection.of("bank.another-amount");
    }
    if (!store.explain(book, line, booking, by.party(), clock.instant())) {
      throw Rejection.of("bank.explained-already");
    }
  }

  /** For each unexplained line, what of the same amount explains nothing yet. */
  public Map<Long, List<Candidate>> candidates(Book book) {
    List<Moved> moved = unmatched(book);
    Map<Long, List<Candidate>> all = new LinkedHashMap<>();
    for (BankLine line : store.open(book)) {
      all.put(
          line.id(),
          moved.stream()
              .filter(one -> one.amount() == line.amount())
              .map(one -> new Candidate(one.booking(), one.on(), one.words()))
              .toList());
    }
    return all;
  }

  /** Bookings that crossed the edge of the funds and that no line of the bank shows. */
  public List<Moved> unmatched(Book book) {
    LocalDate from = today().minusDays(BACK_DAYS);
    Set<Long> matched = store.explaining(book, from.minusDays(BACK_DAYS));
    Map<Long, Moved> moved = new LinkedHashMap<>();
    for (Line line : statements.lines(book, from, today(), Key.FIRST, LINES)) {
      long amount = crossing(line);
      if (amount != 0 && !matched.contains(line.booking())) {
        moved.merge(
            line.booking(),
            new Moved(line.booking(), line.on(), amount, line.words()),
            (one, more) ->
                new Moved(one.booking(), one.on(), one.amount() + more.amount(), one.words()));
      }
    }
    return new ArrayList<>(moved.values());
  }

  private static long crossing(Line line) {
    long in = line.credit().startsWith("source/") ? line.amount() : 0;
    long out = line.debit().startsWith("paid/") ? line.amount() : 0;
    return in - out;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
