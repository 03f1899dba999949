package gongzhi.transparency.note;

import java.time.Duration;
import java.time.Instant;

/**
 * What a receipt promises: the leaf with this hash is in the log 60 seconds after this time at the
 * latest. A signed promise that was not kept is itself the proof of misconduct.
 */
@SuppressWarnings("ArrayRecordComponent") // The hash is 32 opaque bytes.
public record Promise(String origin, byte[] leafHash, Instant writtenAt) {

  /** The longest time between writing and sealing. */
  public static final Duration MERGE_DELAY = Duration.ofSeconds(60);

  private static final String FIRST = "gongzhi.receipt/1";
  private static final String DELAY = "merge delay " + MERGE_DELAY.toSeconds() + " seconds";

  /** The text to be signed; its first line keeps it apart from checkpoints. */
  public String text() {
    String hash = Base64Text.encode(leafHash);
    return String.join("\n", FIRST, origin, hash, writtenAt.toString(), DELAY, "");
  }

  /**
   * Reads a signed receipt.
   *
   * @throws IllegalArgumentException unless this key signed it and it has the exact form
   */
  public static Promise verified(SignedNote note, VerifierKey key) {
    String[] lines = note.text().split("\n", -1);
    boolean form = lines.length == 6 && lines[0].equals(FIRST) && lines[4].equals(DELAY);
    if (!form || !lines[1].equals(key.name()) || !note.isSignedBy(key)) {
      throw new IllegalArgumentException("Not a receipt of " + key.name());
    }
    return new Promise(lines[1], Base64Text.hash(lines[2]), Checkpoint.time(lines[3]));
  }
}
