package gongzhi.ledger;

import static gongzhi.ledger.LedgerFixtures.from;
import static gongzhi.ledger.LedgerFixtures.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.shared.database.Superuser;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A hundred transfers a second on twenty hot accounts for {@code -Dgongzhi.ledger.load} seconds;
 * and all balances worked out again from {@code -Dgongzhi.ledger.entries} entries.
 */
@GongzhiTest
@Import(Superuser.class)
class LedgerLoadTest {

  private static final int EACH_SECOND = 100;
  private static final int HOT = 20;
  private static final long SLOWEST_MILLIS = 100;
  private static final int SECONDS = Integer.getInteger("gongzhi.ledger.load", 60);
  private static final int ENTRIES = Integer.getInteger("gongzhi.ledger.entries", 10_000_000);
  private static final long LONGEST_SECONDS = 60;

  @Autowired Ledger ledger;
  @Autowired Refold refold;
  @Autowired LedgerFixtures fixtures;
  @Autowired Superuser superuser;

  @Test
  @EnabledIfSystemProperty(named = "gongzhi.ledger.load", matches = "[0-9]+")
  void a_hundred_transfers_a_second_move_between_hot_accounts() throws Exception {
    Book book = fixtures.open();
    Account outside = fixtures.outside(book);
    List<Account> tills = IntStream.range(0, HOT).mapToObj(n -> fixtures.till(book, n)).toList();
    tills.forEach(till -> move(book, "fill " + till.id(), outside, till, 1_000_000));
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    SplittableRandom random = new SplittableRandom(7);
    int all = EACH_SECOND * SECONDS;
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < all; i++) {
        long due = begun + i * TimeUnit.SECONDS.toNanos(1) / EACH_SECOND;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Account from = tills.get(random.nextInt(HOT));
        Account to = tills.get((tills.indexOf(from) + 1 + random.nextInt(HOT - 1)) % HOT);
        String key = "t" + i;
        threads.submit(
            () -> {
              move(book, key, from, to, 1);
              micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            });
      }
    }
    List<Long> sorted = micros.stream().sorted().toList();
    assertThat(sorted).hasSize(all);
    long p99 = sorted.get(all * 99 / 100) / 1000;
    System.out.printf(
        "%d transfers, p50 %d ms, p99 %d ms, slowest %d ms%n",
        all, sorted.get(all / 2) / 1000, p99, sorted.getLast() / 1000);
    assertThat(p99).isLessThanOrEqualTo(SLOWEST_MILLIS);
  }

  @Test
  @EnabledIfSystemProperty(named = "gongzhi.ledger.entries", matches = "[0-9]+")
  void balances_are_worked_out_again_from_millions_of_entries() {
    Book book = fixtures.open();
    Account outside = fixtures.outside(book);
    Account till = fixtures.till(book, 1);
    long first = fixtures.call(() -> post(book, "first", outside, till));
    superuser.run(
        """
        alter table ledger.transfer disable trigger transfers_move_balances;
        insert into ledger.transfer (booking_id, book_id, debit, credit, amount)
        select %d, %d, %d, %d, 1 from generate_series(1, %d);
        alter table ledger.transfer enable trigger transfers_move_balances;
        update ledger.account set posted = posted + %d where id = %d;
        update ledger.account set posted = posted - %d where id = %d;
        analyze ledger.transfer"""
            .formatted(
                first,
                book.id(),
                till.id(),
                outside.id(),
                ENTRIES,
                ENTRIES,
                till.id(),
                ENTRIES,
                outside.id()));
    long begun = System.nanoTime();
    assertThat(fixtures.call(refold::drifts))
        .extracting(Refold.Drift::account)
        .doesNotContain(till.id(), outside.id());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    System.out.printf("%d entries worked out again in %d ms%n", ENTRIES, millis);
    assertThat(millis).isLessThanOrEqualTo(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
  }

  private long post(Book book, String key, Account from, Account to) {
    return ledger.post(book.id(), voucher(key), from(from, to, 1));
  }

  private void move(Book book, String key, Account from, Account to, long amount) {
    fixtures.call(() -> ledger.post(book.id(), voucher(key), from(from, to, amount)));
  }
}
