package gongzhi.projects.income;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStanding;
import gongzhi.ballots.polls.PollStore;
import gongzhi.ballots.polls.Polls;
import gongzhi.ledger.Account;
import gongzhi.ledger.Book;
import gongzhi.ledger.Books;
import gongzhi.ledger.Ledger;
import gongzhi.ledger.Transfer;
import gongzhi.ledger.Unit;
import gongzhi.ledger.Voucher;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.funds.Sum;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Income of what owners have in common: received, and split as they decided. Law: 民法典第二百八十二条 (it
 * belongs to the owners) and 第二百七十八条 (they decide its use).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommonIncome {

  /** What such a book is called in the ledger. */
  public static final String SUBJECT = "common-income";

  /** Account of what is not split yet. */
  static final String FREE = "income";

  private final Books books;
  private final Ledger ledger;
  private final SplitStore store;
  private final Splitting splitting;
  private final Decided decided;

  /** What the owners decided, and when it is now. */
  @Component
  record Decided(Polls polls, PollStore held, Areas areas, InstantSource clock) {}

  CommonIncome(Books books, Ledger ledger, SplitStore store, Splitting splitting, Decided decided) {
    this.books = books;
    this.ledger = ledger;
    this.store = store;
    this.splitting = splitting;
    this.decided = decided;
  }

  /** Where it comes from. */
  public enum IncomeKind {
    /** 停车. */
    PARKING,
    /** 广告. */
    ADVERTISING,
    /** 场地出租. */
    VENUE,
    /** 其他. */
    OTHER
  }

  /** The book of this area, if it has one. */
  public Optional<Book> find(Area area) {
    return books.find(area.id(), SUBJECT);
  }

  /** Books what came in; {@code sum.source} names the kind. */
  public void receive(Viewer by, Area area, Sum sum) {
    require(by, area);
    IncomeKind kind = kind(sum.source());
    Book book = books.book(area, SUBJECT, Unit.CNY);
    Account outside = books.open(book, "outside/" + kind.name().toLowerCase(Locale.ROOT), 0, true);
    Account free = books.open(book, FREE, 0, false);
    ledger.post(
        book.id(),
        new Voucher(
            UUID.randomUUID().toString(),
            "income.reason-received",
            sum.said(),
            sum.day(decided.clock()),
            by.party()),
        List.of(new Transfer(free.id(), outside.id(), sum.fen())));
    splitting.note("common income received", area, book, sum.fen());
  }

  /**
   * Proposes to split all that is free, as the owners of this area decided in a vote that passed;
   * refuses (422) any other decision.
   */
  public long propose(Viewer by, Area area, NewSplit wanted) {
    require(by, area);
    wanted.require();
    Book book = find(area).orElseThrow(() -> Rejection.of("split.nothing-free"));
    long free = books.open(book, FREE, 0, false).free();
    if (free <= 0) {
      throw Rejection.of("split.nothing-free");
    }
    HeldPoll poll = decision(area, wanted);
    return store.insert(
        area,
        wanted,
        new SplitStore.Basis(book, free, poll.rollId()),
        by.party(),
        decided.clock().instant());
  }

  /** Books it: every owner's share to the fen. Never who proposed it. */
  public void confirm(Viewer by, IncomeSplit split) {
    by.require(Permission.FUND_APPROVE, split.areaPath());
    if (by.is(split.proposedBy())) {
      throw Rejection.forbidden("split.another-books");
    }
    if (!store.take(split)) {
      throw Rejection.of("split.decided-already");
    }
    Area area = decided.areas().get(split.area());
    splitting.book(by, area, split, find(area).orElseThrow());
  }

  /** It will not be booked. */
  public void withdraw(Viewer by, IncomeSplit split) {
    by.require(Permission.FUND_KEEP, split.areaPath());
    if (!store.withdraw(split, by.party(), decided.clock().instant())) {
      throw Rejection.of("split.decided-already");
    }
  }

  private HeldPoll decision(Area area, NewSplit wanted) {
    PollStanding poll =
        Optional.of(wanted.decision())
            .filter(typed -> typed.matches("V-[0-9]{4}-[0-9]{6}"))
            .flatMap(typed -> decided.polls().standing(PollNo.of(typed)))
            .orElseThrow(CommonIncome::noDecision);
    Area of = decided.areas().get(poll.area());
    boolean theirs =
        poll.electorate() == Electorate.Kind.OWNERS
            && (area.path().startsWith(of.path()) || of.path().startsWith(area.path()));
    if (!theirs || !Boolean.TRUE.equals(poll.passed())) {
      throw noDecision();
    }
    wanted.requireOfficial(poll.binding());
    return decided.held().find(poll.no()).orElseThrow(CommonIncome::noDecision);
  }

  private static Rejection noDecision() {
    return Rejection.invalid("split.no-such-decision");
  }

  private static IncomeKind kind(String typed) {
    return List.of(IncomeKind.values()).stream()
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("income.choose-kind"));
  }

  private static void require(Viewer by, Area area) {
    if (area.level().isAbove(Level.COMMUNITY)) {
      throw Rejection.invalid("income.choose-area");
    }
    by.require(Permission.FUND_KEEP, area.path());
  }
}
