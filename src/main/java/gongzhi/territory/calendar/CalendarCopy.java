package gongzhi.territory.calendar;

import gongzhi.shared.database.Scope;
import gongzhi.territory.TerritoryChanged;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the calendar in memory as new as the database. */
@Component
class CalendarCopy {

  private record Loaded(long version, CalendarSnapshot calendar) {}

  private final CalendarStore store;
  private final TransactionTemplate apart;
  private volatile @Nullable Loaded loaded;

  CalendarCopy(CalendarStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  CalendarSnapshot now() {
    Loaded known = loaded;
    return known == null ? first() : known.calendar();
  }

  /** After a change of our own: no deadline here may be counted on the old calendar any more. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(TerritoryChanged changed) {
    renew();
  }

  /** Another node may have added a year; asking for the stamp costs almost nothing. */
  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void renew() {
    Scope.job().run(() -> apart.executeWithoutResult(status -> loadIfOlder()));
  }

  private synchronized CalendarSnapshot first() {
    if (loaded == null) {
      renew();
    }
    return Objects.requireNonNull(loaded).calendar();
  }

  /** Whoever waited here may have looked at the stamp before a newer copy was made. */
  private synchronized void loadIfOlder() {
    Loaded known = loaded;
    long version = store.version();
    if (known == null || known.version() < version) {
      loaded = new Loaded(version, store.load());
    }
  }
}
