package gongzhi.territory;

import gongzhi.shared.database.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the copy of the territory in memory as new as the database. */
@Component
class AreaCopy {

  private final AreaStore store;
  private final TransactionTemplate apart;
  private volatile @Nullable AreaSnapshot snapshot;

  AreaCopy(AreaStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The newest version this node knows; loads it when there is none yet. */
  AreaSnapshot now() {
    AreaSnapshot known = snapshot;
    return known == null ? loaded() : known;
  }

  /** After a change of our own: nobody here may see the old territory any more. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(TerritoryChanged changed) {
    renew();
  }

  /** Another node may have changed something; asking for the stamp costs almost nothing. */
  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void renew() {
    Scope.job().run(() -> apart.executeWithoutResult(status -> renewInside()));
  }

  private synchronized AreaSnapshot loaded() {
    if (snapshot == null) {
      renew();
    }
    return Objects.requireNonNull(snapshot);
  }

  private void renewInside() {
    AreaSnapshot known = snapshot;
    long version = store.version();
    if (known == null || known.version != version) {
      snapshot = new AreaSnapshot(version, store.areas(), store.lineage(), store.places());
    }
  }
}
