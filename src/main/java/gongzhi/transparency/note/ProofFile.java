package gongzhi.transparency.note;

import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.Proof;
import java.util.ArrayList;
import java.util.List;

/**
 * What a resident takes home: leaf, place, path and signed checkpoint in one text file, which can
 * be checked offline for all time (C2SP {@code tlog-proof}; the leaf is its extra data).
 */
@SuppressWarnings("ArrayRecordComponent") // Leaf bytes, only carried.
public record ProofFile(byte[] leaf, long index, List<byte[]> path, SignedNote checkpoint) {

  private static final String FIRST = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int PATH_MAX = 63;

  public ProofFile {
    path = List.copyOf(path);
  }

  /**
   * Reads a file without trusting it.
   *
   * @throws IllegalArgumentException unless it has the exact form
   */
  public static ProofFile parse(String file) {
    int end = file.indexOf("\n\n");
    String[] lines = file.substring(0, Math.max(end, 0)).split("\n", -1);
    boolean form = lines.length >= 3 && lines.length <= 3 + PATH_MAX && lines[0].equals(FIRST);
    if (!form || !lines[1].startsWith(EXTRA) || !lines[2].matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
      throw new IllegalArgumentException("Not a proof file");
    }
    List<byte[]> path = new ArrayList<>();
    for (int i = 3; i < lines.length; i++) {
      path.add(Base64Text.hash(lines[i]));
    }
    byte[] leaf = Base64Text.decode(lines[1].substring(EXTRA.length()));
    long index = Long.parseLong(lines[2].substring(INDEX.length()));
    return new ProofFile(leaf, index, path, SignedNote.parse(file.substring(end + 2)));
  }

  /**
   * The checkpoint that this file proves the leaf to be under.
   *
   * @throws IllegalArgumentException when the signature or the path does not hold
   */
  public Checkpoint verified(VerifierKey key) {
    Checkpoint head = Checkpoint.verified(checkpoint, key);
    if (!Proof.includes(Merkle.leaf(leaf), index, head.size(), head.root(), path)) {
      throw new IllegalArgumentException("The path does not lead to the signed root");
    }
    return head;
  }

  /** The whole file. */
  @Override
  public String toString() {
    StringBuilder file = new StringBuilder(FIRST).append('\n');
    file.append(EXTRA).append(Base64Text.encode(leaf)).append('\n');
    file.append(INDEX).append(index).append('\n');
    path.forEach(hash -> file.append(Base64Text.encode(hash)).append('\n'));
    return file.append('\n').append(checkpoint).toString();
  }
}
