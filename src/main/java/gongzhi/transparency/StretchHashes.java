package gongzhi.transparency;

import gongzhi.transparency.tree.Frontier;
import gongzhi.transparency.tree.GrowingTiles;
import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.TileId;
import gongzhi.transparency.tree.Tiles;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The hashes of a stretch of leaves: roots of its full tiles, and single leaves after the last. */
final class StretchHashes {

  private final List<byte[]> fullTiles = new ArrayList<>();
  private final List<byte[]> rest = new ArrayList<>();

  /**
   * Works out the hashes of leaves that begin at a tile.
   *
   * @throws Frozen when a stored tile differs
   */
  void add(List<AuditStore.Written> leaves, long from, Map<TileId, byte[]> stored) {
    for (int at = 0; at < leaves.size(); at += TileId.WIDTH) {
      int end = Math.min(at + TileId.WIDTH, leaves.size());
      byte[] tile = hashes(leaves.subList(at, end));
      requireSame(new TileId(0, (from + at) / TileId.WIDTH), tile, stored);
      add(tile);
    }
  }

  private static byte[] hashes(List<AuditStore.Written> leaves) {
    MessageDigest sha256 = Merkle.sha256();
    byte[] hashes = new byte[leaves.size() * Merkle.HASH_BYTES];
    for (int i = 0; i < leaves.size(); i++) {
      sha256.update((byte) 0);
      byte[] hash = sha256.digest(leaves.get(i).leaf());
      System.arraycopy(hash, 0, hashes, i * Merkle.HASH_BYTES, Merkle.HASH_BYTES);
    }
    return hashes;
  }

  /** The stored tile may have grown meanwhile, but must begin with what was worked out. */
  static void requireSame(TileId id, byte[] worked, Map<TileId, byte[]> tiles) {
    byte[] stored = tiles.getOrDefault(id, new byte[0]);
    boolean same =
        stored.length >= worked.length
            && Arrays.equals(worked, 0, worked.length, stored, 0, worked.length);
    if (!same) {
      throw new Frozen(Frozen.Reason.HASHES_DIFFER, "tile " + id.level() + "/" + id.index());
    }
  }

  private void add(byte[] tile) {
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
