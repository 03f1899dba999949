package gongzhi.transparency.verify;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.VerifierKey;
import gongzhi.transparency.tree.Frontier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The head somebody kept from an earlier check, with the key it was checked with. */
record KeptHead(VerifierKey key, Checkpoint head) {

  static Optional<KeptHead> read(String file) {
    Path path = Path.of(file);
    try {
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      String[] keyAndNote = Files.readString(path).split("\n", 2);
      VerifierKey key = VerifierKey.parse(keyAndNote[0]);
      return Optional.of(
          new KeptHead(key, Checkpoint.verified(SignedNote.parse(keyAndNote[1]), key)));
    } catch (IOException | RuntimeException e) {
      throw new CannotCheck("The kept head cannot be read: " + file, e);
    }
  }

  static void write(String file, VerifierKey key, String note) {
    try {
      Files.writeString(Path.of(file), key + "\n" + note);
    } catch (IOException e) {
      throw new CannotCheck("The head cannot be kept in " + file, e);
    }
  }

  long size() {
    return head.size();
  }

  void requireKey(VerifierKey now) {
    if (!now.toString().equals(key.toString())) {
      throw new DoesNotHold(
          "the log now uses another key than the one kept with the earlier head.");
    }
  }

  void requireNotLarger(Checkpoint now) {
    boolean forked = now.size() == head.size() && !Arrays.equals(now.root(), head.root());
    if (now.size() < head.size() || forked || now.time().isBefore(head.time())) {
      throw new DoesNotHold(
          "the log had %d entries at %s and now shows %d: its past was changed."
              .formatted(head.size(), head.time(), now.size()));
    }
  }

  /** When the tree has grown to the kept size, it must have the kept root. */
  void requireSame(Frontier now) {
    if (now.size() == head.size() && !Arrays.equals(now.root(), head.root())) {
      throw new DoesNotHold(
          "the first " + head.size() + " entries are not those of the kept head.");
    }
  }
}
