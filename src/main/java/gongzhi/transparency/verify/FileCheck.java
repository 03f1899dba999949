package gongzhi.transparency.verify;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.Promise;
import gongzhi.transparency.note.ProofFile;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a receipt or proof file that somebody kept; needs no network. */
final class FileCheck {

  private FileCheck() {}

  static String run(String file, Options options) {
    VerifierKey key =
        options.key().orElseThrow(() -> new CannotCheck("A kept file needs --key=KEY", null));
    String text = read(file);
    try {
      return text.startsWith("c2sp.org/tlog-proof@") ? proof(text, key) : receipt(text, key);
    } catch (IllegalArgumentException wrong) {
      throw new DoesNotHold(file + ": " + wrong.getMessage());
    }
  }

  private static String proof(String text, VerifierKey key) {
    ProofFile proof = ProofFile.parse(text);
    Checkpoint head = proof.verified(key);
    String[] leaf = new String(proof.leaf(), StandardCharsets.UTF_8).split("\n", -1);
    return "\"%s\" of %s is entry %d of the log %s, signed with %d entries at %s."
        .formatted(leaf[1], leaf[3], proof.index(), head.origin(), head.size(), head.time());
  }

  private static String receipt(String text, VerifierKey key) {
    Promise promise = Promise.verified(SignedNote.parse(text), key);
    if (promise.halted()) {
      return "the log %s stored this entry at %s while sealing was halted; it promised no time."
          .formatted(promise.origin(), promise.writtenAt());
    }
    return "the log %s promised at %s to hold this entry %d seconds later at the latest."
        .formatted(promise.origin(), promise.writtenAt(), Promise.MERGE_DELAY.toSeconds());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new CannotCheck("The file cannot be read: " + file, e);
    }
  }
}
