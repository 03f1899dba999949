package gongzhi.ledger;

import static gongzhi.ledger.LedgerFixtures.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random transfers against a model of forty numbers. {@code -Dgongzhi.transfers=1000000} moves that
 * many.
 */
@GongzhiTest
class LedgerPropertiesTest {

  private static final int TRANSFERS = Integer.getInteger("gongzhi.transfers", 20_000);
  private static final int AT_ONCE = 500;
  private static final int ACCOUNTS = 40;

  @Autowired Ledger ledger;
  @Autowired Refold refold;
  @Autowired LedgerFixtures fixtures;

  @Test
  void random_transfers_sum_to_zero_never_overdraw_and_agree_with_the_model() {
    Book book = fixtures.open();
    List<Account> accounts = new ArrayList<>(List.of(fixtures.outside(book)));
    IntStream.range(1, ACCOUNTS).forEach(n -> accounts.add(fixtures.till(book, n)));
    long[] model = new long[ACCOUNTS];
    SplittableRandom random = new SplittableRandom(20261124);
    int refused = 0;
    for (int done = 0; done < TRANSFERS; done += AT_ONCE) {
      long[] after = model.clone();
      List<Transfer> some = transfers(random, accounts, after);
      boolean holds = LongStream.of(after).skip(1).allMatch(one -> one >= 0);
      assertThat(posted(book, "r" + done, some)).isEqualTo(holds);
      refused += holds ? 0 : 1;
      model = holds ? after : model;
    }

    long[] kept = accounts.stream().mapToLong(one -> fixtures.now(one).posted()).toArray();
    assertThat(kept).isEqualTo(model);
    assertThat(Arrays.stream(kept).sum()).isZero();
    assertThat(refused).as("some would have overdrawn").isPositive();
    assertThat(fixtures.call(refold::drifts))
        .extracting(Refold.Drift::account)
        .doesNotContainAnyElementsOf(accounts.stream().map(Account::id).toList());
  }

  /** Mostly from the world outside, so that there is something to move. */
  private static List<Transfer> transfers(
      SplittableRandom random, List<Account> accounts, long[] after) {
    List<Transfer> some = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int from = random.nextInt(3) == 0 ? 0 : random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      long amount = 1 + random.nextInt(400);
      some.add(new Transfer(accounts.get(to).id(), accounts.get(from).id(), amount));
      after[from] -= amount;
      after[to] += amount;
    }
    return some;
  }

  private boolean posted(Book book, String key, List<Transfer> some) {
    try {
      fixtures.call(() -> ledger.post(book.id(), voucher(key), some));
      return true;
    } catch (Rejection refused) {
      assertThat(refused).hasMessage("ledger.not-enough");
      return false;
    }
  }
}
