package gongzhi.transparency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fact made ready to be written: the public leaf, and apart from it what opens the commitment.
 */
@SuppressWarnings("ArrayRecordComponent") // Only carried from the fact to the statement.
record Sealable(
    String subject,
    byte @Nullable [] previous,
    byte[] salt,
    String content,
    byte[] leaf,
    byte[] leafHash) {

  @Nullable String code() {
    return previous == null ? CommittedContent.code(salt) : null;
  }

  /** Whether salt, content and leaf belong together, which anyone who holds all three can check. */
  static boolean opens(byte[] leaf, byte[] salt, String content) {
    return Arrays.equals(Leaf.commitmentIn(leaf), CommittedContent.commit(salt, content));
  }
}
