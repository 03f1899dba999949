package gongzhi.transparency;

import gongzhi.transparency.tree.Frontier;
import gongzhi.transparency.tree.GrowingTiles;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.TileId;
import gongzhi.transparency.tree.Tiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of a stretch of leaves: roots of its full tiles, and single leaves after the last. */
final class StretchHashes {

  private final List<byte[]> fullTiles = new ArrayList<>();
  private final List<byte[]> rest = new ArrayList<>();

  /** Takes the hashes of the next tile. */
  void add(byte[] tile) {
    if (tile.length == TileId.WIDTH * Merkle.HASH_BYTES) {
      fullTiles.add(Tiles.root(tile, 0, TileId.WIDTH));
      return;
    }
    for (int at = 0; at < tile.length; at += Merkle.HASH_BYTES) {
      rest.add(Arrays.copyOfRange(tile, at, at + Merkle.HASH_BYTES));
    }
  }

  /** Puts this stretch behind the ones before it. */
  void addTo(Frontier frontier, GrowingTiles upper) {
    for (byte[] root : fullTiles) {
      frontier.addSubtree(TileId.HEIGHT, root);
      upper.add(root);
    }
    rest.forEach(frontier::add);
  }
}
