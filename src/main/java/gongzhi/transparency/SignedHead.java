package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.VerifierKey;
import gongzhi.transparency.tree.Frontier;
import java.util.Base64;
import java.util.List;

/**
 * The last head that was signed, with the right edge of its tree: enough to go on from it without
 * believing any stored hash.
 */
record SignedHead(SignedNote note, List<byte[]> edge) {

  SignedHead {
    edge = List.copyOf(edge);
  }

  static SignedHead parse(String text) {
    int end = text.indexOf("\n\n");
    List<byte[]> edge =
        text.substring(0, end).lines().skip(1).map(Base64.getDecoder()::decode).toList();
    return new SignedHead(SignedNote.parse(text.substring(end + 2)), edge);
  }

  Checkpoint checkpoint(VerifierKey key) {
    return Checkpoint.verified(note, key);
  }

  Frontier frontier(VerifierKey key) {
    return new Frontier(checkpoint(key).size(), edge);
  }

  /** First the edge, then the note as it was published. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("edge\n");
    edge.forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return text.append('\n').append(note).toString();
  }
}
