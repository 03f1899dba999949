package gongzhi.transparency.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The three hashes of RFC 9162 section 2.1.1: of nothing, of a leaf, of an inner node. */
public final class Merkle {

  /** Bytes of one hash. */
  public static final int HASH_BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  /** Root of the tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** Hash of a leaf. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest sha256 = sha256();
    sha256.update(LEAF);
    return sha256.digest(entry);
  }

  /** Hash of an inner node. */
  public static byte[] node(byte[] left, byte[] right) {
    byte[] both = new byte[1 + 2 * HASH_BYTES];
    both[0] = NODE;
    System.arraycopy(left, 0, both, 1, HASH_BYTES);
    System.arraycopy(right, 0, both, 1 + HASH_BYTES, HASH_BYTES);
    return sha256().digest(both);
  }

  /** A fresh SHA-256, which every Java has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
