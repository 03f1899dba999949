package gongzhi.transparency;

import gongzhi.transparency.tree.GrowingTiles;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives committed leaves their places and grows the tiles by them. */
@Component
class Sequencer {

  /**
   * Leaves a pass takes: short transactions, and so few rows that the database finds each by its
   * index instead of reading the table.
   */
  static final int PASS = 2_000;

  private final TreeStore tree;

  Sequencer(TreeStore tree) {
    this.tree = tree;
  }

  /** How many leaves got their place; must run in a transaction that holds the claim. */
  int placeNext() {
    long size = tree.size();
    List<TreeStore.Placed> placed = tree.place(size, PASS);
    if (placed.isEmpty()) {
      return 0;
    }
    GrowingTiles tiles = new GrowingTiles(size, tree.tiles());
    placed.forEach(leaf -> tiles.add(hashOf(leaf)));
    tree.keep(tiles.changed());
    return placed.size();
  }

  /** The hash is worked out again; a leaf that was changed since it was written shows here. */
  private static byte[] hashOf(TreeStore.Placed leaf) {
    byte[] hash = Leaf.hash(leaf.leaf());
    if (!Arrays.equals(hash, leaf.leafHash())) {
      throw new Frozen(Frozen.Reason.HASHES_DIFFER, "a waiting leaf was changed");
    }
    return hash;
  }
}
