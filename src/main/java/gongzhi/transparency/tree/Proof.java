package gongzhi.transparency.tree;

import java.util.Arrays;
import java.util.List;

/**
 * Checks proofs with the step-by-step rules of RFC 9162 sections 2.1.3.2 and 2.1.4.2, which share
 * nothing with the recursion that makes them.
 */
public final class Proof {

  private Proof() {}

  /** Whether the leaf with this hash stands at this index of the tree with this size and root. */
  public static boolean includes(
      byte[] leafHash, long index, long size, byte[] root, List<byte[]> path) {
    if (index < 0 || index >= size || !areHashes(path) || !areHashes(List.of(leafHash))) {
      return false;
    }
    byte[] hash = leafHash;
    long node = index;
    long last = size - 1;
    for (byte[] sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.node(sibling, hash);
        int skip = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= skip;
        last >>= skip;
      } else {
        hash = Merkle.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /**
   * Whether the newer tree contains the older one unchanged, as its beginning. Of a tree without
   * leaves nothing can be shown except that it is still empty.
   */
  public static boolean extendsTree(
      long olderSize, byte[] olderRoot, long size, byte[] root, List<byte[]> proof) {
    if (olderSize < 0 || olderSize > size || !areHashes(proof)) {
      return false;
    }
    if (olderSize == size) {
      boolean known = size > 0 || Arrays.equals(root, Merkle.empty());
      return known && proof.isEmpty() && Arrays.equals(olderRoot, root);
    }
    return olderSize > 0
        && areHashes(List.of(olderRoot, root))
        && climbs(olderSize, olderRoot, size, root, proof);
  }

  private static boolean climbs(
      long olderSize, byte[] olderRoot, long size, byte[] root, List<byte[]> proof) {
    boolean complete = Long.bitCount(olderSize) == 1;
    if (!complete && proof.isEmpty()) {
      return false;
    }
    int odd = Long.numberOfTrailingZeros(olderSize);
    long node = (olderSize - 1) >> odd;
    long last = (size - 1) >> odd;
    byte[] older = complete ? olderRoot : proof.getFirst();
    byte[] newer = older;
    for (byte[] hash : complete ? proof : proof.subList(1, proof.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        older = Merkle.node(hash, older);
        newer = Merkle.node(hash, newer);
        int skip = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= skip;
        last >>= skip;
      } else {
        newer = Merkle.node(newer, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(older, olderRoot) && Arrays.equals(newer, root);
  }

  private static boolean areHashes(List<byte[]> proof) {
    return proof.stream().allMatch(hash -> hash.length == Merkle.HASH_BYTES);
  }
}
