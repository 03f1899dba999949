package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Scope;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody does something in the past, each in a transaction of its own. */
@Component
class DemoTurns {

  private final TransactionTemplate transactions;

  DemoTurns(TransactionTemplate transactions) {
    this.transactions = transactions;
  }

  <T> T at(Instant at, Viewer who, Supplier<T> act) {
    return StoryClock.at(at, () -> now(who, act));
  }

  <T> T now(Viewer who, Supplier<T> act) {
    return who.scope().call(() -> inside(act));
  }

  boolean check(Supplier<Boolean> question) {
    return Scope.job().call(() -> inside(question));
  }

  private <T> T inside(Supplier<T> act) {
    return Objects.requireNonNull(transactions.execute(_ -> act.get()));
  }
}
