package gongzhi.transparency;

import java.time.Instant;

/**
 * The signed promise a reporter takes home: this leaf is in the public log within 60 seconds.
 *
 * @param note the signed text; anyone with the key of the log can check it offline
 * @param promisedUntil until when the leaf must be in the log
 */
@SuppressWarnings("ArrayRecordComponent") // The hash is 32 opaque bytes.
public record Receipt(byte[] leafHash, Instant promisedUntil, String note) {}
