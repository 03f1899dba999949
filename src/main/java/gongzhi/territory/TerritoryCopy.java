package gongzhi.territory;

import gongzhi.shared.database.FreshCopy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the copy of the territory in memory as new as the database. */
@Component
class TerritoryCopy {

  private final FreshCopy<AreaSnapshot> copy;

  TerritoryCopy(AreaStore store, PlatformTransactionManager transactions) {
    this.copy =
        new FreshCopy<>(
            transactions,
            store::version,
            () ->
                new AreaSnapshot(
                    store.areas(), store.lineage(), store.formerNames(), store.places()));
  }

  /** The version all answers come from. */
  long version() {
    return copy.version();
  }

  AreaSnapshot areas() {
    return copy.get();
  }

  /** After a change of our own: nobody here may see the old territory any more. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(TerritoryChanged changed) {
    copy.renew();
  }

  /** Another node may have changed something. */
  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void follow() {
    copy.renew();
  }
}
