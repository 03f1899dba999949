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
class TerritoryCopy {

  private record Loaded(long version, AreaSnapshot areas) {}

  private final AreaStore areas;
  private final TransactionTemplate apart;
  private volatile @Nullable Loaded loaded;

  TerritoryCopy(AreaStore areas, PlatformTransactionManager transactions) {
    this.areas = areas;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The version all answers come from. */
  long version() {
    return now().version();
  }

  AreaSnapshot areas() {
    return now().areas();
  }

  /** After a change of our own: nobody here may see the old territory any more. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(TerritoryChanged changed) {
    renew();
  }

  /** Another node may have changed something; asking for the stamp costs almost nothing. */
  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void renew() {
    Scope.job().run(() -> apart.executeWithoutResult(status -> loadIfOlder()));
  }

  private Loaded now() {
    Loaded known = loaded;
    return known == null ? first() : known;
  }

  private synchronized Loaded first() {
    if (loaded == null) {
      renew();
    }
    return Objects.requireNonNull(loaded);
  }

  /** Whoever waited here may have looked at the stamp before a newer copy was made. */
  private synchronized void loadIfOlder() {
    Loaded known = loaded;
    long version = areas.version();
    if (known == null || known.version() < version) {
      AreaSnapshot all =
          new AreaSnapshot(areas.areas(), areas.lineage(), areas.formerNames(), areas.places());
      loaded = new Loaded(version, all);
    }
  }
}
