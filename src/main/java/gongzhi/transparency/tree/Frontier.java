package gongzhi.transparency.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first. It grows
 * leaf by leaf and never looks back, so it is the second way to a root, independent of stored
 * hashes.
 */
public final class Frontier {

  private final Deque<byte[]> roots = new ArrayDeque<>();
  private long size;

  /** The edge of a tree without leaves. */
  public Frontier() {}

  /**
   * Goes on from a kept edge.
   *
   * @throws IllegalArgumentException unless there is one hash for each bit of the size
   */
  public Frontier(long size, List<byte[]> roots) {
    if (size < 0 || Long.bitCount(size) != roots.size()) {
      throw new IllegalArgumentException("Not the edge of a tree of size " + size);
    }
    this.size = size;
    this.roots.addAll(roots);
  }

  /** Adds one leaf by its hash. */
  public void add(byte[] leafHash) {
    addSubtree(0, leafHash);
  }

  /**
   * Adds a whole complete subtree of 2<sup>height</sup> leaves.
   *
   * @throws IllegalArgumentException unless the size so far is a multiple of its width
   */
  public void addSubtree(int height, byte[] root) {
    if (Long.numberOfTrailingZeros(size) < height) {
      throw new IllegalArgumentException("A subtree of height " + height + " cannot stand here");
    }
    byte[] whole = root;
    for (long rest = size >> height; (rest & 1) == 1; rest >>= 1) {
      whole = Merkle.node(roots.removeLast(), whole);
    }
    roots.addLast(whole);
    size += 1L << height;
  }

  /** Number of leaves so far. */
  public long size() {
    return size;
  }

  /** Root over all leaves so far. */
  public byte[] root() {
    if (roots.isEmpty()) {
      return Merkle.empty();
    }
    Iterator<byte[]> fromRight = roots.descendingIterator();
    byte[] root = fromRight.next();
    while (fromRight.hasNext()) {
      root = Merkle.node(fromRight.next(), root);
    }
    return root;
  }

  /** The kept hashes, largest subtree first. */
  public List<byte[]> roots() {
    return new ArrayList<>(roots);
  }
}
