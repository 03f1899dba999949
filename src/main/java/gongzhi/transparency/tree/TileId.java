package gongzhi.transparency.tree;

/**
 * Which tile: 256 hashes of one level, as C2SP {@code tlog-tiles} numbers them. A hash of level
 * <i>l</i> stands for 256<sup>l</sup> leaves.
 *
 * @param level 0 to 7; 0 holds leaf hashes
 * @param index from the left, from 0
 */
public record TileId(int level, long index) {

  /** Hashes in a full tile. */
  public static final int WIDTH = 256;

  /** How many tree levels one tile level spans. */
  public static final int HEIGHT = 8;

  /**
   * The tile that holds the complete subtree of this height at this index, at its own level or
   * below.
   */
  public static TileId holding(int height, long index) {
    return new TileId(height / HEIGHT, index << (height % HEIGHT) >> HEIGHT);
  }

  /** How many of its hashes exist in a tree of this size; 0 to 256. */
  public int widthAt(long size) {
    long hashes = (size >> (level * HEIGHT)) - index * WIDTH;
    return (int) Math.clamp(hashes, 0, WIDTH);
  }
}
