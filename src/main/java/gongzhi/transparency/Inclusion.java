package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.tree.Proof;
import gongzhi.transparency.tree.Tree;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Works out the proofs of leaves under one signed head, and checks each as a stranger would.
 *
 * @param tree over the stored tiles
 */
record Inclusion(Tree tree, Checkpoint head) {

  /** Whether the signed tree is large enough to hold this place. */
  boolean reaches(long index) {
    return index < head.size();
  }

  /** Whether the leaf with this hash stands at this place of the signed tree. */
  boolean proves(byte[] leafHash, long index) {
    try {
      List<byte[]> path = tree.inclusion(index, head.size());
      return Proof.includes(leafHash, index, head.size(), head.root(), path);
    } catch (NoSuchElementException _) {
      return false; // A tile is gone.
    }
  }
}
