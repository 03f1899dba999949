package gongzhi.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads in the transaction that is running, or in one of its own where that was begun with other
 * rights: what somebody sees never depends on who asked before.
 */
@SuppressWarnings("serial") // a template is never stored
final class ReadingTransactions extends TransactionTemplate {

  private final transient ScopedTransactions transactions;
  private final transient TransactionTemplate apart;

  ReadingTransactions(ScopedTransactions transactions) {
    super(transactions);
    this.transactions = transactions;
    setReadOnly(true);
    apart = new TransactionTemplate(transactions, this);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
    return transactions.isOfAnother() ? apart.execute(work) : super.execute(work);
  }
}
