package gongzhi.transparency;

import gongzhi.shared.database.Scope;
import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.tree.Frontier;
import gongzhi.transparency.tree.GrowingTiles;
import gongzhi.transparency.tree.TileId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the whole log out again from the stored leaves and compares every tile, the root, and every
 * opening that was not erased.
 */
@Component
class Recomputation {

  /** Leaves of one stretch: a complete subtree, read by one thread in one transaction. */
  static final int STRETCH = 1 << 14;

  private final AuditStore store;
  private final OpeningAudit openings;
  private final TransactionTemplate transaction;

  Recomputation(AuditStore store, OpeningAudit openings, TransactionTemplate transaction) {
    this.store = store;
    this.openings = openings;
    this.transaction = transaction;
  }

  /**
   * Everything below this signed head. Returns when all of it holds.
   *
   * @throws Frozen at the first fault
   */
  void verify(Checkpoint head) {
    Frontier frontier = new Frontier();
    GrowingTiles upper = new GrowingTiles(0, id -> new byte[0]);
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<StretchHashes>> stretches = new ArrayList<>();
      for (long from = 0; from < head.size(); from += STRETCH) {
        long start = from;
        long end = Math.min(start + STRETCH, head.size());
        stretches.add(workers.submit(() -> stretch(start, end)));
      }
      stretches.forEach(stretch -> result(stretch).addTo(frontier, upper));
    }
    if (!Arrays.equals(frontier.root(), head.root())) {
      throw new Frozen(Frozen.Reason.HASHES_DIFFER, "the leaves do not give the signed root");
    }
    compareUpper(upper.changed());
  }

  private StretchHashes stretch(long from, long end) throws Exception {
    return Scope.job().call(() -> transaction.execute(status -> work(from, end)));
  }

  private StretchHashes work(long from, long end) {
    List<AuditStore.Written> leaves = store.leaves(from, end);
    long lastTile = (end - 1) / TileId.WIDTH + 1;
    StretchHashes hashes = new StretchHashes();
    hashes.add(leaves, from, store.tiles(0, from / TileId.WIDTH, lastTile));
    openings.compare(leaves);
    return hashes;
  }

  private static StretchHashes result(Future<StretchHashes> stretch) {
    try {
      return stretch.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Frozen cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The recomputation was interrupted", e);
    }
  }

  /** Roots of full tiles are the leaves of the levels above, which are counted from one. */
  private void compareUpper(Map<TileId, byte[]> upper) {
    transaction.executeWithoutResult(
        status ->
            upper.forEach(
                (id, hashes) -> {
                  TileId tile = new TileId(id.level() + 1, id.index());
                  var stored = store.tiles(tile.level(), tile.index(), tile.index() + 1);
                  StretchHashes.requireSame(tile, hashes, stored);
                }));
  }
}
