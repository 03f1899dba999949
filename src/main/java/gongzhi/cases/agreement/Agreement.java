package gongzhi.cases.agreement;

import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Scope;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.PublicRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what the pages show with what was committed: one case when its reporter looks at it, and
 * every night all of them.
 */
@Component
public class Agreement {

  private static final Logger LOG = LoggerFactory.getLogger(Agreement.class);
  private static final int BATCH = 200;

  private final ShownQuery query;
  private final PublicRecords records;
  private final TransactionTemplate reading;

  Agreement(
      ShownQuery query,
      PublicRecords records,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.query = query;
    this.records = records;
    this.reading = reading;
  }

  /** Whether this case is shown as it was committed. Begins its own transaction. */
  public boolean holds(CaseNo no) {
    return Scope.job().call(() -> Objects.requireNonNull(reading.execute(_ -> holds(no.value()))));
  }

  /** Numbers of all cases that are not shown as they were committed; logs each. */
  @Scheduled(cron = "0 10 2 * * *", zone = WorkingCalendar.ZONE_NAME)
  public List<String> disagreeing() {
    List<String> found = Scope.job().call(this::all);
    found.forEach(no -> LOG.error("Case {} is not shown as it was committed to the log", no));
    return found;
  }

  private List<String> all() {
    List<String> found = new ArrayList<>();
    long after = 0;
    List<ShownQuery.Key> batch = keys(after);
    while (!batch.isEmpty()) {
      batch.stream()
          .map(ShownQuery.Key::no)
          .filter(no -> !Boolean.TRUE.equals(reading.execute(_ -> holds(no))))
          .forEach(found::add);
      after = batch.getLast().id();
      batch = keys(after);
    }
    return found;
  }

  private List<ShownQuery.Key> keys(long after) {
    return Objects.requireNonNull(reading.execute(_ -> query.keys(after, BATCH)));
  }

  private boolean holds(String no) {
    return query
        .find(no)
        .map(shown -> Comparison.agree(shown, records.contents(new CaseNo(no).subject())))
        .orElse(true);
  }
}
