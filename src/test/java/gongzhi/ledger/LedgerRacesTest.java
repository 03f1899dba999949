package gongzhi.ledger;

import static gongzhi.ledger.LedgerFixtures.from;
import static gongzhi.ledger.LedgerFixtures.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Many at once at a few books. {@code -Dgongzhi.races=100000} books that often. */
@GongzhiTest
@Import(Superuser.class)
class LedgerRacesTest {

  private static final int TRIES = Integer.getInteger("gongzhi.races", 2_000);
  private static final int THREADS = 8;
  private static final int HOT = 20;

  @Autowired Ledger ledger;
  @Autowired Refold refold;
  @Autowired LedgerFixtures fixtures;
  @Autowired Superuser superuser;

  private Book book;
  private List<Account> tills;

  @BeforeEach
  void twentyTills() {
    book = fixtures.open();
    Account outside = fixtures.outside(book);
    tills = IntStream.range(0, HOT).mapToObj(number -> fixtures.till(book, number)).toList();
    tills.forEach(till -> post("fill " + till.id(), outside, till, 1_000));
  }

  @Test
  void nothing_is_lost_made_or_overdrawn_when_many_book_at_once() throws Exception {
    List<Integer> refused = atOnce(this::bookAtRandom);

    assertThat(refused.stream().mapToInt(Integer::intValue).sum())
        .as("some met their end")
        .isPositive();
    assertThat(tills).allMatch(till -> fixtures.now(till).posted() >= 0);
    assertThat(tills.stream().mapToLong(till -> fixtures.now(till).posted()).sum())
        .isEqualTo(1_000L * HOT);
    assertThat(fixtures.call(refold::drifts))
        .extracting(Refold.Drift::account)
        .doesNotContainAnyElementsOf(tills.stream().map(Account::id).toList());
  }

  /**
   * The control: without its constraint the same race overdraws, so that the test above proves
   * something.
   */
  @Test
  void without_the_constraint_the_same_race_overdraws() throws Exception {
    superuser.run("alter table ledger.account drop constraint an_account_holds_enough");
    try {
      atOnce(this::bookAtRandom);
      assertThat(tills).anyMatch(till -> fixtures.now(till).posted() < 0);
    } finally {
      superuser.run(
          "update ledger.account set posted = 0, reserved = 0 where not may_owe and posted - reserved < 0;"
              + " alter table ledger.account add constraint an_account_holds_enough"
              + " check (may_owe or posted - reserved >= 0)");
    }
  }

  /** How often each of the threads was refused. */
  private static List<Integer> atOnce(IntFunction<Integer> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Integer>> all = new ArrayList<>();
      IntStream.range(0, THREADS).forEach(number -> all.add(() -> work.apply(number)));
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private int bookAtRandom(int thread) {
    SplittableRandom random = new SplittableRandom(thread);
    int refused = 0;
    for (int i = 0; i < TRIES / THREADS; i++) {
      Account from = tills.get(random.nextInt(HOT));
      Account to = tills.get((tills.indexOf(from) + 1 + random.nextInt(HOT - 1)) % HOT);
      refused += tried(thread + " " + i, from, to, 1 + random.nextInt(900));
    }
    return refused;
  }

  private int tried(String key, Account from, Account to, long amount) {
    try {
      post(key, from, to, amount);
      return 0;
    } catch (Rejection e) {
      assertThat(e).hasMessage("ledger.not-enough");
      return 1;
    }
  }

  private void post(String key, Account from, Account to, long amount) {
    fixtures.call(() -> ledger.post(book.id(), voucher(key), from(from, to, amount)));
  }
}
