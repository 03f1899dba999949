package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.SigningKey;
import gongzhi.transparency.tree.Frontier;
import gongzhi.transparency.tree.Proof;
import gongzhi.transparency.tree.Tiles;
import gongzhi.transparency.tree.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Signs the head of the tree, but only what it has worked out by itself from the leaves, going on
 * from the last head it signed, and found equal to the stored tiles.
 */
@Component
class HeadSigner {

  /** A head without news is signed again after this time, so that a stopped log is visible. */
  static final Duration WITHOUT_NEWS = Duration.ofMinutes(10);

  private final TreeStore tree;
  private final SignerFiles files;

  HeadSigner(TreeStore tree, SignerFiles files) {
    this.tree = tree;
    this.files = files;
  }

  /** Refuses to work on a tree that has lost leaves since it was signed. */
  void refuseRollback(SigningKey key) {
    long size = tree.size();
    files.head().ifPresent(head -> requireNotSmaller(size, head.checkpoint(key.verifier())));
  }

  /**
   * The head to publish; empty when the last one is still good. Must run in a claimed transaction.
   */
  Optional<SignedHead> sign(SigningKey key, Instant now) {
    Optional<SignedHead> last = files.head();
    Optional<Checkpoint> before = last.map(head -> head.checkpoint(key.verifier()));
    long size = tree.size();
    before.ifPresent(head -> requireNotSmaller(size, head));
    Frontier frontier = last.map(head -> head.frontier(key.verifier())).orElseGet(Frontier::new);
    grow(frontier, size);
    before.ifPresent(head -> requireContinuation(head, frontier));
    requireEqualTiles(frontier);
    if (before.isPresent() && !isDue(before.get(), size, now)) {
      return Optional.empty();
    }
    Checkpoint head = new Checkpoint(key.verifier().name(), size, frontier.root(), now);
    return Optional.of(new SignedHead(SignedNote.sign(head.text(), key), frontier.roots()));
  }

  /** Never a time before the last one: after a clock was set back, signing waits. */
  private static boolean isDue(Checkpoint before, long size, Instant now) {
    boolean news = size > before.size() && now.isAfter(before.time());
    return news || !now.isBefore(before.time().plus(WITHOUT_NEWS));
  }

  private static void requireNotSmaller(long size, Checkpoint before) {
    if (size < before.size()) {
      throw new Frozen(
          Frozen.Reason.ROLLED_BACK, size + " leaves stored, " + before.size() + " signed");
    }
  }

  private void grow(Frontier frontier, long size) {
    while (frontier.size() < size) {
      List<TreeStore.Placed> leaves = tree.leaves(frontier.size(), Sequencer.PASS);
      for (TreeStore.Placed leaf : leaves) {
        if (leaf.leafIndex() != frontier.size()) {
          throw new Frozen(Frozen.Reason.LEAF_MISSING, "no leaf at " + frontier.size());
        }
        frontier.add(Leaf.hash(leaf.leaf()));
      }
    }
  }

  private void requireEqualTiles(Frontier frontier) {
    byte[] stored = stored(tree -> tree.root(frontier.size()));
    if (!Arrays.equals(frontier.root(), stored)) {
      throw new Frozen(Frozen.Reason.HASHES_DIFFER, "tiles and leaves at " + frontier.size());
    }
  }

  private void requireContinuation(Checkpoint before, Frontier now) {
    if (before.size() == 0) {
      return;
    }
    List<byte[]> proof = stored(tree -> tree.consistency(before.size(), now.size()));
    if (!Proof.extendsTree(before.size(), before.root(), now.size(), now.root(), proof)) {
      throw new Frozen(Frozen.Reason.NOT_A_CONTINUATION, "from " + before.size());
    }
  }

  private <T> T stored(Function<Tree, T> question) {
    try {
      return question.apply(new Tree(new Tiles(tree.tiles())));
    } catch (NoSuchElementException missing) {
      throw new Frozen(Frozen.Reason.HASHES_DIFFER, String.valueOf(missing.getMessage()));
    }
  }
}
