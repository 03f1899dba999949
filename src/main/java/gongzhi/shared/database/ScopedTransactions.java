package gongzhi.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
             set_config('gongzhi.organisations', ?, true),
             set_config('gongzhi.borrows', ?, true),
             set_config('gongzhi.confidant', ?, true),
             set_config('gongzhi.offices', ?, true)
      """;

  private final ThreadLocal<Deque<Scope>> begun = ThreadLocal.withInitial(ArrayDeque::new);
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

  /** Whether the running transaction was begun by somebody else than who is asking now. */
  boolean isOfAnother() {
    Scope running = begun.get().peek();
    return running != null && !running.equals(Scope.current());
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Scope asking = Scope.current();
    if (begun.get().isEmpty()) {
      awaitTurn();
    }
    begun.get().push(asking);
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
    begun.get().pop();
    if (begun.get().isEmpty()) {
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
      enter.setString(5, scope.borrows() ? "1" : "");
      enter.setString(6, scope.confidant() ? "1" : "");
      enter.setString(7, String.join(",", scope.offices()));
      enter.execute();
    }
  }

  private static String joined(List<Long> ids) {
    return String.join(",", ids.stream().map(String::valueOf).toList());
  }
}
