package gongzhi.cases.demo;

import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.StoryClock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody act at a moment of the past, in a transaction with their own rights. */
@Component
class Moments {

  private static final int MOST_TRIES = 5;

  private final TransactionTemplate transactions;

  Moments(TransactionTemplate transactions) {
    this.transactions = transactions;
  }

  /** What comes of the act; never null. */
  <T> T at(Instant moment, Viewer who, Function<Viewer, T> act) {
    return undisturbed(
        () ->
            StoryClock.at(
                moment,
                () ->
                    who.scope()
                        .call(
                            () ->
                                Objects.requireNonNull(
                                    transactions.execute(_ -> act.apply(who))))));
  }

  /** The watch over time limits runs already; an act it crosses begins once more. */
  private static <T> T undisturbed(Supplier<T> act) {
    for (int tries = 1; ; tries++) {
      try {
        return act.get();
      } catch (PessimisticLockingFailureException | Rejection crossed) {
        if (tries == MOST_TRIES || !isCrossed(crossed)) {
          throw crossed;
        }
      }
    }
  }

  private static boolean isCrossed(RuntimeException failure) {
    return !(failure instanceof Rejection rejection)
        || String.valueOf(rejection.getMessage()).endsWith(".moved-meanwhile");
  }
}
