package gongzhi.transparency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signed promise a reporter takes home: this leaf is in the public log within 60 seconds. While
 * sealing is halted it says only that the leaf was stored.
 *
 * @param note the signed text; anyone with the key of the log can check it offline
 * @param promisedUntil until when the leaf must be in the log; null while sealing is halted
 */
@SuppressWarnings("ArrayRecordComponent") // The hash is 32 opaque bytes.
public record Receipt(byte[] leafHash, @Nullable Instant promisedUntil, String note) {

  /** Whether sealing is halted, so no time is promised. */
  public boolean isHalted() {
    return promisedUntil == null;
  }
}
