package gongzhi.transparency.note;

import java.time.Duration;
import java.time.Instant;

/**
 * What a receipt promises: the leaf with this hash is in the log 60 seconds after this time at the
 * latest. A signed promise that was not kept is itself the proof of misconduct. While sealing is
 * halted a receipt says so instead, and that the leaf was stored.
 *
 * @param halted whether no time is promised, because the log was not being sealed
 */
@SuppressWarnings("ArrayRecordComponent") // The hash is 32 opaque bytes.
public record Promise(String origin, byte[] leafHash, Instant writtenAt, boolean halted) {

  /** The longest time between writing and sealing. */
  public static final Duration MERGE_DELAY = Duration.ofSeconds(60);

  private static final String FIRST = "gongzhi.receipt/1";
  private static final String DELAY = "merge delay " + MERGE_DELAY.toSeconds() + " seconds";
  private static final String HALTED = "stored; sealing halted";

  /** The text to be signed; its first line keeps it apart from checkpoints. */
  public String text() {
    String hash = Base64Text.encode(leafHash);
    String delay = halted ? HALTED : DELAY;
    return String.join("\n", FIRST, origin, hash, writtenAt.toString(), delay, "");
  }

  /**
   * Reads a signed receipt.
   *
   * @throws IllegalArgumentException unless this key signed it and it has the exact form
   */
  public static Promise verified(SignedNote note, VerifierKey key) {
    String[] lines = note.text().split("\n", -1);
    boolean form = lines.length == 6 && lines[0].equals(FIRST);
    boolean halted = form && lines[4].equals(HALTED);
    if (!form
        || !(halted || lines[4].equals(DELAY))
        || !lines[1].equals(key.name())
        || !note.isSignedBy(key)) {
      throw new IllegalArgumentException("Not a receipt of " + key.name());
    }
    return new Promise(lines[1], Base64Text.hash(lines[2]), Checkpoint.time(lines[3]), halted);
  }
}
