package gongzhi.transparency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a fact was written, and how to find it again.
 *
 * @param id number of the row; says nothing about the place in the tree
 * @param leafHash RFC 9162 hash of the leaf, 32 bytes: {@link Fact#previous()} of the next fact in
 *     this record, and what a proof is asked for
 * @param writtenAt the log's own time of writing; a receipt counts its 60 seconds from here
 * @param code opens the record at {@code /verify/{code}}; only for the first fact of a record,
 *     otherwise null. It cannot be guessed from public data: give it to the reporter alone
 */
@SuppressWarnings(
    "ArrayRecordComponent") // A hash is 32 opaque bytes; commitments are not compared.
public record Commitment(long id, byte[] leafHash, Instant writtenAt, @Nullable String code) {}
