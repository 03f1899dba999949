package gongzhi.ledger;

import static gongzhi.ledger.LedgerFixtures.CLERK;
import static gongzhi.ledger.LedgerFixtures.DAY;
import static gongzhi.ledger.LedgerFixtures.from;
import static gongzhi.ledger.LedgerFixtures.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What can and cannot be booked. */
@GongzhiTest
@Import(Superuser.class)
class LedgerTest {

  @Autowired Ledger ledger;
  @Autowired Books books;
  @Autowired Refold refold;
  @Autowired LedgerFixtures fixtures;
  @Autowired Superuser superuser;

  private Book book;
  private Account outside;
  private Account grant;
  private Account project;

  @BeforeEach
  void aGrantOfAThousandYuan() {
    book = fixtures.open();
    outside = fixtures.outside(book);
    grant = fixtures.till(book, 1);
    project = fixtures.till(book, 2);
    post("grant", from(outside, grant, 100_000));
  }

  @Test
  void what_leaves_one_account_enters_another() {
    post("first", from(grant, project, 30_001));

    assertThat(fixtures.now(grant).posted()).isEqualTo(69_999);
    assertThat(fixtures.now(project).posted()).isEqualTo(30_001);
    assertThat(fixtures.now(outside).posted()).isEqualTo(-100_000);
  }

  @Test
  void the_same_key_books_once_and_never_something_else() {
    long first = post("once", from(grant, project, 500));

    assertThat(post("once", from(grant, project, 500))).isEqualTo(first);
    refused("ledger.key-means-something-else", () -> post("once", from(grant, project, 501)));
    refused("ledger.key-means-something-else", () -> reserve("once", from(grant, project, 500)));
    assertThat(fixtures.now(project).posted()).isEqualTo(500);
  }

  @Test
  void an_account_that_must_not_owe_spends_what_it_has_and_not_a_fen_more() {
    refused("ledger.not-enough", () -> post("too much", from(grant, project, 100_001)));
    post("all", from(grant, project, 100_000));

    assertThat(fixtures.now(grant).posted()).isZero();
  }

  @Test
  void what_is_reserved_is_neither_spent_twice_nor_gone_until_it_is_settled() {
    long held = reserve("held", from(grant, project, 80_000));
    refused("ledger.not-enough", () -> post("again", from(grant, project, 20_001)));
    assertThat(fixtures.now(grant).free()).isEqualTo(20_000);
    assertThat(fixtures.now(project).posted()).isZero();

    end(() -> ledger.settle(held, DAY, CLERK));

    assertThat(fixtures.now(project).posted()).isEqualTo(80_000);
    assertThat(fixtures.now(grant).reserved()).isZero();
    refused("ledger.ended-already", () -> end(() -> ledger.release(held, DAY, CLERK)));
  }

  @Test
  void what_is_released_is_free_again() {
    long held = reserve("held", from(grant, project, 80_000));
    end(() -> ledger.release(held, DAY, CLERK));

    assertThat(fixtures.now(grant).free()).isEqualTo(100_000);
    long posted = post("posted", from(grant, project, 1));
    refused("ledger.nothing-reserved", () -> end(() -> ledger.settle(posted, DAY, CLERK)));
  }

  @Test
  void a_booking_is_taken_back_once_by_its_opposite() {
    long wrong = post("wrong", from(grant, project, 700));
    fixtures.call(() -> ledger.reverse(wrong, voucher("back")));

    assertThat(fixtures.now(grant).posted()).isEqualTo(100_000);
    refused(
        "ledger.reversed-already",
        () -> fixtures.call(() -> ledger.reverse(wrong, voucher("again"))));
    long held = reserve("held", from(grant, project, 1));
    refused(
        "ledger.cannot-be-reversed",
        () -> fixtures.call(() -> ledger.reverse(held, voucher("no"))));
  }

  @Test
  void what_was_spent_on_cannot_be_taken_back_from_an_empty_account() {
    long wrong = post("wrong", from(grant, project, 700));
    post("spent", from(project, outside, 700));

    refused("ledger.not-enough", () -> fixtures.call(() -> ledger.reverse(wrong, voucher("back"))));
  }

  @Test
  void a_closed_account_is_empty_and_stays_so() {
    refused("ledger.account-not-empty", () -> end(() -> books.close(grant)));
    end(() -> books.close(project));

    refused("ledger.account-closed", () -> post("late", from(grant, project, 1)));
  }

  @Test
  void nothing_enters_or_is_settled_in_a_month_that_was_closed() {
    long held = reserve("held", from(grant, project, 1));
    superuser.run("update ledger.book set closed_through = '2026-06-30' where id = " + book.id());

    refused("ledger.month-closed", () -> post("late", from(grant, project, 1)));
    refused("ledger.month-closed", () -> end(() -> ledger.settle(held, DAY, CLERK)));
    end(() -> ledger.settle(held, DAY.plusDays(16), CLERK));

    assertThat(fixtures.now(project).posted()).isEqualTo(1);
  }

  @Test
  void amounts_of_two_books_never_meet() {
    Account elsewhere = fixtures.till(fixtures.open(), 1);

    assertThatThrownBy(() -> post("across", from(grant, elsewhere, 1)))
        .hasMessageContaining("debit_is_in_the_book");
  }

  @Test
  void a_refold_finds_a_balance_that_somebody_changed_by_hand() {
    assertThat(fixtures.call(refold::drifts))
        .extracting(Refold.Drift::account)
        .doesNotContain(grant.id());
    superuser.run("update ledger.account set posted = posted + 1 where id = " + grant.id());

    assertThat(fixtures.call(refold::drifts))
        .contains(new Refold.Drift(grant.id(), 100_001, 100_000, 0, 0));
    superuser.run("update ledger.account set posted = posted - 1 where id = " + grant.id());
  }

  private long post(String key, List<Transfer> transfers) {
    return fixtures.call(() -> ledger.post(book.id(), voucher(key), transfers));
  }

  private long reserve(String key, List<Transfer> transfers) {
    return fixtures.call(() -> ledger.reserve(book.id(), voucher(key), transfers));
  }

  private String end(Runnable work) {
    return fixtures.call(
        () -> {
          work.run();
          return "";
        });
  }

  private static void refused(String key, Supplier<?> work) {
    assertThatThrownBy(work::get).isInstanceOf(Rejection.class).hasMessage(key);
  }
}
