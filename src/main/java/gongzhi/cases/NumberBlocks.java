package gongzhi.cases;

import gongzhi.shared.database.Scope;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes blocks of ids and numbers, each in a short transaction of its own; what a crash leaves
 * unused is a harmless gap.
 */
@Component
class NumberBlocks {

  /** How many go into a block; the sequence of ids steps by the same. */
  static final int SIZE = 200;

  private final JdbcClient db;
  private final TransactionTemplate apart;

  NumberBlocks(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  long takeIds() {
    return take(() -> db.sql("select nextval('cases.case_id')").query(Long.class).single());
  }

  long takeNumbers(String prefix, String month) {
    return take(
        () ->
            db.sql(
                    """
                    insert into cases.number_block as block (prefix, month, next)
                    values (:prefix, :month, 1 + :size)
                    on conflict (prefix, month) do update set next = block.next + :size
                    returning next - :size
                    """)
                .param("prefix", prefix)
                .param("month", month)
                .param("size", SIZE)
                .query(Long.class)
                .single());
  }

  private long take(LongSupplier block) {
    return Scope.job().call(() -> apart.execute(_ -> block.getAsLong()));
  }
}
