package gongzhi.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database who is asking, for this transaction only. Work
 * without a {@link Scope} is refused before it takes a connection.
 *
 * <p>A transaction may need another one beside it. Some connections are kept for those, because
 * otherwise everybody could hold one and wait for a second.
 */
final class ScopedTransactions extends JdbcTransactionManager {

  private static final String ENTER =
      """
      select set_config('role', ?, true),
             set_config('gongzhi.areas', ?, true),
             set_config('gongzhi.party', ?, true),
             set_config('gongzhi.organisations', ?, true)
      """;

  private final ThreadLocal<Integer> begun = ThreadLocal.withInitial(() -> 0);
  private final Semaphore outer;
  private final Duration patience;

  /**
   * @param outer how many transactions may run that are not inside another one
   * @param patience how long one more waits for its turn
   */
  ScopedTransactions(DataSource source, int outer, Duration patience) {
    super(source);
    this.outer = new Semaphore(outer, true);
    this.patience = patience;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Scope.current();
    if (begun.get() == 0) {
      awaitTurn();
    }
    begun.set(begun.get() + 1);
    try {
      super.doBegin(transaction, definition);
    } catch (Throwable e) {
      ended();
      throw e;
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    super.doCleanupAfterCompletion(transaction);
    ended();
  }

  private void awaitTurn() {
    try {
      if (!outer.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotCreateTransactionException("All connections are busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotCreateTransactionException("Interrupted while waiting for a connection", e);
    }
  }

  private void ended() {
    int left = begun.get() - 1;
    if (left > 0) {
      begun.set(left);
    } else {
      begun.remove();
      outer.release();
    }
  }

  /** One round trip; the settings end with the transaction. */
  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    Scope scope = Scope.current();
    try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
      enter.setString(1, scope.role().databaseName());
      enter.setString(2, String.join(",", scope.areaPaths()));
      enter.setString(3, Long.toString(scope.party()));
      enter.setString(4, joined(scope.organisations()));
      enter.execute();
    }
  }

  private static String joined(List<Long> ids) {
    return String.join(",", ids.stream().map(String::valueOf).toList());
  }
}
