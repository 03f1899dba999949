package gongzhi.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree kept in memory, worked out from its leaves alone. */
public record Leaves(List<byte[]> hashes) implements Hashes {

  /** So many leaves, each different. */
  public static Leaves count(int size) {
    List<byte[]> hashes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      hashes.add(Merkle.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
    }
    return new Leaves(hashes);
  }

  @Override
  public byte[] subtree(int height, long index) {
    if (height == 0) {
      return hashes.get((int) index);
    }
    return Merkle.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
  }
}
