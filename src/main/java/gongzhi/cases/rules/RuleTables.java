package gongzhi.cases.rules;

import gongzhi.shared.database.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rule tables of all places in all versions, in memory. A case goes by the table that applied
 * when its report came in; where the desk has written none by then, by the rows of the pack.
 *
 * <p>A version that was approved anywhere is known here within a second, and applies later than
 * that.
 */
@Component
public class RuleTables {

  private final TableStore store;
  private final TransactionTemplate transactions;
  private volatile Map<String, NavigableMap<Instant, RuleTable>> tables = Map.of();
  private volatile long newest = -1;

  RuleTables(TableStore store, TransactionTemplate transactions) {
    this.store = store;
    this.transactions = transactions;
    refresh();
  }

  /** The table for a report that came in at this moment, under these rules. */
  public RuleTable at(RuleVersion rules, Instant receivedAt) {
    NavigableMap<Instant, RuleTable> written = tables.get(rules.place());
    Map.Entry<Instant, RuleTable> last = written == null ? null : written.floorEntry(receivedAt);
    return last == null ? ofPack(rules) : last.getValue();
  }

  /**
   * The table that was approved last, also where it does not apply yet: what a change begins from.
   */
  public RuleTable newest(RuleVersion rules) {
    return at(rules, Instant.MAX);
  }

  /** The rows that the pack says. */
  public static RuleTable ofPack(RuleVersion rules) {
    return new RuleTable(rules.place(), 0, Instant.EPOCH, rules.rules().routing().rows(), null);
  }

  /** Takes in what was approved since the last look. */
  @Scheduled(fixedDelay = 1000)
  public void refresh() {
    Scope.job().run(() -> transactions.executeWithoutResult(_ -> read()));
  }

  private synchronized void read() {
    long now = store.newest();
    if (now == newest) {
      return;
    }
    Map<String, NavigableMap<Instant, RuleTable>> read = new HashMap<>();
    List<RuleTable> approved = store.approved();
    approved.forEach(
        table ->
            read.computeIfAbsent(table.place(), _ -> new TreeMap<>()).put(table.since(), table));
    tables = Map.copyOf(read);
    newest = now;
  }
}
