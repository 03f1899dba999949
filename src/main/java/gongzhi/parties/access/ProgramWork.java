package gongzhi.parties.access;

import gongzhi.shared.database.Scope;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work the program does for itself, with its own rights and in a transaction of its own: looking up
 * a session, checking a password, sending notices. Never for what a viewer asked to see.
 */
@Component
public final class ProgramWork {

  private final TransactionTemplate transactions;

  ProgramWork(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Runs the work in one transaction and returns what it returns. */
  public <T> T call(Supplier<T> work) {
    return Scope.job().call(() -> transactions.execute(status -> work.get()));
  }

  /** Runs the work in one transaction. */
  public void run(Runnable work) {
    Scope.job().run(() -> transactions.executeWithoutResult(status -> work.run()));
  }
}
