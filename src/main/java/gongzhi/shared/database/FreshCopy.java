package gongzhi.shared.database;

import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reference data as one immutable picture in memory, as new as the database. A stamp in the
 * database, which counts every change, tells whether the picture is still the newest.
 *
 * @param <T> the picture
 */
public final class FreshCopy<T> {

  private record Loaded<T>(long version, T picture) {}

  private final TransactionTemplate apart;
  private final LongSupplier stamp;
  private final Supplier<T> load;
  private volatile @Nullable Loaded<T> loaded;

  /** Stamp and picture are read in one transaction that sees one moment of the database. */
  public FreshCopy(PlatformTransactionManager transactions, LongSupplier stamp, Supplier<T> load) {
    this.apart = new TransactionTemplate(transactions);
    this.stamp = stamp;
    this.load = load;
    apart.setReadOnly(true);
    apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The picture; read from the database the first time. */
  public T get() {
    return now().picture();
  }

  /** The stamp of the picture. */
  public long version() {
    return now().version();
  }

  /** Takes in what has changed. Asking for the stamp costs almost nothing. */
  public void renew() {
    Scope.job().run(() -> apart.executeWithoutResult(status -> loadIfOlder()));
  }

  private Loaded<T> now() {
    Loaded<T> known = loaded;
    return known == null ? first() : known;
  }

  private synchronized Loaded<T> first() {
    if (loaded == null) {
      renew();
    }
    return Objects.requireNonNull(loaded);
  }

  /** Whoever waited here may have looked at the stamp before a newer picture was made. */
  private synchronized void loadIfOlder() {
    Loaded<T> known = loaded;
    long version = stamp.getAsLong();
    if (known == null || known.version() < version) {
      loaded = new Loaded<>(version, load.get());
    }
  }
}
