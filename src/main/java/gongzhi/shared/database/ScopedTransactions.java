package gongzhi.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database who is asking, for this transaction only. Work
 * without a {@link Scope} is refused before it takes a connection.
 */
final class ScopedTransactions extends JdbcTransactionManager {

  private static final String ENTER =
      """
      select set_config('role', ?, true),
             set_config('gongzhi.areas', ?, true),
             set_config('gongzhi.party', ?, true),
             set_config('gongzhi.organisations', ?, true)
      """;

  ScopedTransactions(DataSource source) {
    super(source);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Scope.current();
    super.doBegin(transaction, definition);
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
