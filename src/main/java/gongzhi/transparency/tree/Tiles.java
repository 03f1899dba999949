package gongzhi.transparency.tree;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Finds the hash of any complete subtree in tiles. */
public final class Tiles implements Hashes {

  private final Function<TileId, byte[]> tiles;

  /**
   * @param tiles gives the concatenated hashes of a tile; a partial one may be shorter or longer
   *     than needed
   */
  public Tiles(Function<TileId, byte[]> tiles) {
    this.tiles = tiles;
  }

  /**
   * @throws NoSuchElementException when the stored tile is too short to hold it
   */
  @Override
  public byte[] subtree(int height, long index) {
    byte[] tile = tiles.apply(TileId.holding(height, index));
    int inner = height % TileId.HEIGHT;
    int first = (int) ((index << inner) % TileId.WIDTH);
    int end = (first + (1 << inner)) * Merkle.HASH_BYTES;
    if (tile.length < end) {
      throw new NoSuchElementException("A hash is missing in " + TileId.holding(height, index));
    }
    return root(tile, first, 1 << inner);
  }

  /** Root over a power of two of neighbouring hashes in a tile. */
  public static byte[] root(byte[] tile, int first, int count) {
    if (count == 1) {
      int at = first * Merkle.HASH_BYTES;
      return Arrays.copyOfRange(tile, at, at + Merkle.HASH_BYTES);
    }
    int half = count / 2;
    return Merkle.node(root(tile, first, half), root(tile, first + half, half));
  }
}
