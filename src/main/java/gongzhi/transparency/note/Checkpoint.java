package gongzhi.transparency.note;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * The state of a whole log in four lines (C2SP {@code tlog-checkpoint}): origin, size, root, and as
 * extension line the time, so that a log which stopped can be told from one without news.
 */
@SuppressWarnings("ArrayRecordComponent") // The root is 32 opaque bytes.
public record Checkpoint(String origin, long size, byte[] root, Instant time) {

  private static final String TIME = "time ";

  /** The text to be signed. */
  public String text() {
    return String.join("\n", origin, Long.toString(size), Base64Text.encode(root), TIME + time, "");
  }

  /**
   * Reads the text of a checkpoint of this log.
   *
   * @throws IllegalArgumentException for another origin or another form
   */
  static Checkpoint parse(String text, String origin) {
    String[] lines = text.split("\n", -1);
    boolean form = lines.length == 5 && lines[4].isEmpty() && lines[3].startsWith(TIME);
    if (!form || !lines[0].equals(origin) || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("Not a checkpoint of " + origin);
    }
    Instant time = time(lines[3].substring(TIME.length()));
    return new Checkpoint(origin, Long.parseLong(lines[1]), Base64Text.hash(lines[2]), time);
  }

  /**
   * Reads a signed checkpoint.
   *
   * @throws IllegalArgumentException unless this key signed it
   */
  public static Checkpoint verified(SignedNote note, VerifierKey key) {
    if (!note.isSignedBy(key)) {
      throw new IllegalArgumentException("Not signed by " + key.name());
    }
    return parse(note.text(), key.name());
  }

  static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a time", e);
    }
  }
}
