package gongzhi.transparency.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Adds leaf hashes to the right edge of a tiled tree and remembers which tiles changed. */
public final class GrowingTiles {

  private final Function<TileId, byte[]> stored;
  private final Map<TileId, byte[]> changed = new HashMap<>();
  private long size;

  /**
   * @param size leaves so far
   * @param stored the tiles so far; empty bytes for one that does not exist yet
   */
  public GrowingTiles(long size, Function<TileId, byte[]> stored) {
    this.size = size;
    this.stored = stored;
  }

  /** Adds one leaf by its hash. */
  public void add(byte[] leafHash) {
    append(0, size, leafHash);
    size++;
  }

  /** Leaves so far. */
  public long size() {
    return size;
  }

  /** The tiles that must be stored, each with all its hashes so far. */
  public Map<TileId, byte[]> changed() {
    return Map.copyOf(changed);
  }

  /** A changed tile, or else the stored one. */
  public byte[] tile(TileId id) {
    byte[] tile = changed.get(id);
    return tile == null ? stored.apply(id) : tile;
  }

  private void append(int level, long position, byte[] hash) {
    TileId id = new TileId(level, position / TileId.WIDTH);
    int width = (int) (position % TileId.WIDTH);
    byte[] before = width == 0 ? new byte[0] : tile(id);
    byte[] after = Arrays.copyOf(before, (width + 1) * Merkle.HASH_BYTES);
    System.arraycopy(hash, 0, after, width * Merkle.HASH_BYTES, Merkle.HASH_BYTES);
    changed.put(id, after);
    if (width + 1 == TileId.WIDTH) {
      append(level + 1, id.index(), Tiles.root(after, 0, TileId.WIDTH));
    }
  }
}
