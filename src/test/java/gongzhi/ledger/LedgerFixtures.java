package gongzhi.ledger;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** LedgerFixtures of their own for each test, in the community of the cast. */
@Lazy
@Component
class LedgerFixtures {

  static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  static final PartyId CLERK = new PartyId(1);

  private final CaseFixtures cases;
  private final Books books;
  private final ProgramWork program;

  LedgerFixtures(CaseFixtures cases, Books books, ProgramWork program) {
    this.cases = cases;
    this.books = books;
    this.program = program;
  }

  <T> T call(Supplier<T> work) {
    return program.call(work);
  }

  Book open() {
    String subject = "test-" + UUID.randomUUID().toString().substring(0, 8);
    return call(() -> books.book(cases.area(Cast.Ground.HERE), subject, Unit.CNY));
  }

  /** Where amounts come from. */
  Account outside(Book book) {
    return call(() -> books.open(book, "outside", 0, true));
  }

  /** An account that must not owe. */
  Account till(Book book, int number) {
    return call(() -> books.open(book, "till/" + number, 0, false));
  }

  Account now(Account account) {
    return call(() -> books.account(account.id()));
  }

  static Voucher voucher(String key) {
    return new Voucher(key, "test.moved", "", DAY, CLERK);
  }

  static List<Transfer> from(Account from, Account to, long amount) {
    return List.of(new Transfer(to.id(), from.id(), amount));
  }
}
