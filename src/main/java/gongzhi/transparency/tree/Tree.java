package gongzhi.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes roots and proofs the way RFC 9162 sections 2.1.3.1 and 2.1.4.1 define them, by recursion
 * over ranges of leaves.
 */
public final class Tree {

  private final Hashes hashes;

  /** A tree whose complete subtrees are found here. */
  public Tree(Hashes hashes) {
    this.hashes = hashes;
  }

  /** Root over the first {@code size} leaves. */
  public byte[] root(long size) {
    return size == 0 ? Merkle.empty() : range(0, size);
  }

  /**
   * What proves that a leaf is in the tree of this size, from its sibling up to the root's child.
   *
   * @throws IllegalArgumentException unless {@code 0 <= index < size}
   */
  public List<byte[]> inclusion(long index, long size) {
    require(index >= 0 && index < size);
    List<byte[]> path = new ArrayList<>();
    path(index, 0, size, path);
    return path;
  }

  /**
   * What proves that the tree of size {@code to} only adds to the tree of size {@code from}; empty
   * for equal sizes and for a beginning at nothing.
   *
   * @throws IllegalArgumentException unless {@code 0 <= from <= to}
   */
  public List<byte[]> consistency(long from, long to) {
    require(from >= 0 && from <= to);
    List<byte[]> proof = new ArrayList<>();
    if (from > 0 && from < to) {
      subproof(from, 0, to, true, proof);
    }
    return proof;
  }

  private void path(long index, long start, long end, List<byte[]> path) {
    if (end - start == 1) {
      return;
    }
    long middle = start + split(end - start);
    if (index < middle) {
      path(index, start, middle, path);
      path.add(range(middle, end));
    } else {
      path(index, middle, end, path);
      path.add(range(start, middle));
    }
  }

  /** {@code known}: this range is a complete subtree of the older tree whose root is known. */
  private void subproof(long from, long start, long end, boolean known, List<byte[]> proof) {
    if (from == end) {
      if (!known) {
        proof.add(range(start, end));
      }
      return;
    }
    long middle = start + split(end - start);
    if (from <= middle) {
      subproof(from, start, middle, known, proof);
      proof.add(range(middle, end));
    } else {
      subproof(from, middle, end, false, proof);
      proof.add(range(start, middle));
    }
  }

  private byte[] range(long start, long end) {
    long width = end - start;
    if (Long.bitCount(width) == 1) {
      int height = Long.numberOfTrailingZeros(width);
      return hashes.subtree(height, start >> height);
    }
    long middle = start + split(width);
    return Merkle.node(range(start, middle), range(middle, end));
  }

  /** The largest power of two smaller than a width of at least two. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }

  private static void require(boolean inside) {
    if (!inside) {
      throw new IllegalArgumentException("Outside the tree");
    }
  }
}
