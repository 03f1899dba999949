package gongzhi.transparency;

import gongzhi.shared.Rejection;
import gongzhi.transparency.note.Promise;
import gongzhi.transparency.note.SignedNote;
import gongzhi.transparency.note.SigningKey;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs receipts. The same commitment always gets the same promise. */
@Component
public class SignedReceipts {

  private final JdbcClient db;
  private final LogKey key;

  SignedReceipts(JdbcClient db, LogKey key) {
    this.db = db;
    this.key = key;
  }

  /** The receipt of a commitment that was just made; reads nothing. */
  public Receipt of(Commitment made) {
    return of(made.leafHash(), made.writtenAt());
  }

  /** The receipt of a step of a record. */
  public Receipt of(PublicRecord.Step step) {
    return of(step.leafHash(), step.writtenAt());
  }

  /**
   * The receipt of an earlier commitment.
   *
   * @throws Rejection (404) when there is none with this id
   */
  public Receipt receiptOf(long commitmentId) {
    return db.sql("select leaf_hash, written_at from transparency.commitment where id = :id")
        .param("id", commitmentId)
        .query((row, number) -> of(row.getBytes(1), row.getTimestamp(2).toInstant()))
        .optional()
        .orElseThrow(() -> Rejection.notFound("transparency.no-such-leaf"));
  }

  private Receipt of(byte[] leafHash, Instant writtenAt) {
    SigningKey signing = key.signing();
    Promise promise = new Promise(signing.verifier().name(), leafHash, writtenAt);
    SignedNote note = SignedNote.sign(promise.text(), signing);
    return new Receipt(leafHash, writtenAt.plus(Promise.MERGE_DELAY), note.toString());
  }
}
