package gongzhi.projects.income;

import gongzhi.ballots.polls.RollShares;
import gongzhi.ledger.Account;
import gongzhi.ledger.Book;
import gongzhi.ledger.Books;
import gongzhi.ledger.Ledger;
import gongzhi.ledger.Transfer;
import gongzhi.ledger.Voucher;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books a split in one piece, with its public record. */
@Component
class Splitting {

  private final Books books;
  private final Ledger ledger;
  private final SplitStore store;
  private final RollShares rolls;
  private final Public told;

  /** The public record. */
  @Component
  record Public(Areas areas, TransparencyLog log, InstantSource clock) {

    Commitment append(String type, Area area, String subject, Map<String, ?> content) {
      Fact fact = new Fact(type, areas.publicCode(area), subject, clock.instant(), content);
      return log.append(log.lastOf(subject).map(fact::after).orElse(fact));
    }

    LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
  }

  Splitting(Books books, Ledger ledger, SplitStore store, RollShares rolls, Public told) {
    this.books = books;
    this.ledger = ledger;
    this.store = store;
    this.rolls = rolls;
    this.told = told;
  }

  void note(String type, Area area, Book book, long fen) {
    told.append(type, area, "income:" + book.id(), Map.of("fen", fen));
  }

  void book(Viewer by, Area area, IncomeSplit split, Book book) {
    long booking =
        ledger.post(
            book.id(),
            new Voucher(
                "split/" + split.id(),
                "income.reason-split",
                split.decision(),
                told.today(),
                by.party()),
            transfers(split, book));
    Commitment leaf =
        told.append(
            "common income split",
            area,
            "split:" + split.id(),
            Map.of(
                "year", split.year(),
                "fen", split.amount(),
                "percent", List.of(split.manage(), split.dividend(), split.facilities()),
                "decision", split.decision()));
    String code = Objects.requireNonNull(leaf.code());
    if (!store.book(split, booking, code, by.party(), told.clock().instant())) {
      throw Rejection.of("split.decided-already");
    }
  }

  private List<Transfer> transfers(IncomeSplit split, Book book) {
    Account free = books.open(book, CommonIncome.FREE, 0, false);
    long[] three =
        Apportionment.of(
            split.amount(),
            List.of((long) split.manage(), (long) split.dividend(), (long) split.facilities()));
    List<Transfer> all = new ArrayList<>();
    add(all, books.open(book, "manage", 0, false).id(), free, three[0]);
    add(all, books.open(book, "facilities", 0, false).id(), free, three[2]);
    List<RollShares.Owner> owners = three[1] == 0 ? List.of() : rolls.of(split.roll());
    long[] each =
        owners.isEmpty()
            ? new long[0]
            : Apportionment.of(three[1], owners.stream().map(RollShares.Owner::area).toList());
    Map<Long, Long> accounts =
        books.openAll(book, "owner", owners.stream().map(RollShares.Owner::voice).toList());
    for (int i = 0; i < each.length; i++) {
      add(all, accounts.get(owners.get(i).voice()), free, each[i]);
    }
    return all;
  }

  private static void add(List<Transfer> all, @Nullable Long to, Account from, long amount) {
    if (amount > 0) {
      all.add(new Transfer(Objects.requireNonNull(to), from.id(), amount));
    }
  }
}
