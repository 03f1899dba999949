package gongzhi.transparency.tree;

/** Where the hashes of complete subtrees are found: in tiles, or worked out from leaves. */
@FunctionalInterface
public interface Hashes {

  /**
   * Root of the complete subtree with 2<sup>height</sup> leaves that is the {@code index}-th of its
   * height, counted from the left.
   */
  byte[] subtree(int height, long index);
}
