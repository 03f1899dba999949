package gongzhi.site.work;

import gongzhi.shared.database.Scope;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets keys after 30 days: long enough for a phone that was offline for weeks. */
@Component
class KeyRetention {

  static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  KeyRetention(JdbcClient db, TransactionOperations transactions, InstantSource clock) {
    this.db = db;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void forgetOldKeys() {
    Scope.job().run(() -> transactions.executeWithoutResult(ignored -> forget(clock.instant())));
  }

  private void forget(Instant now) {
    db.sql("delete from site.idempotency where created_at < :before")
        .param("before", Timestamp.from(now.minus(KEPT)))
        .update();
  }
}
