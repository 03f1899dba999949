package gongzhi.site.work;

import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Begins and ends the one transaction of a request. */
@Component
class Transactions {

  private final PlatformTransactionManager manager;

  Transactions(PlatformTransactionManager manager) {
    this.manager = manager;
  }

  /** Runs the work in a read-only transaction. */
  <T extends @Nullable Object> T reading(Callable<T> work) throws Exception {
    DefaultTransactionDefinition readOnly = new DefaultTransactionDefinition();
    readOnly.setReadOnly(true);
    return run(readOnly, work, result -> true);
  }

  /** Runs the work in a transaction that is kept only if the result is worth keeping. */
  <T extends @Nullable Object> T writing(Callable<T> work, Predicate<T> keeps) throws Exception {
    return run(new DefaultTransactionDefinition(), work, keeps);
  }

  private <T extends @Nullable Object> T run(
      DefaultTransactionDefinition definition, Callable<T> work, Predicate<T> keeps)
      throws Exception {
    TransactionStatus transaction = manager.getTransaction(definition);
    T result;
    try {
      result = work.call();
    } catch (Throwable e) {
      manager.rollback(transaction);
      throw e;
    }
    if (keeps.test(result)) {
      manager.commit(transaction);
    } else {
      manager.rollback(transaction);
    }
    return result;
  }
}
