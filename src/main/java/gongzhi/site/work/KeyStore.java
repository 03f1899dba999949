package gongzhi.site.work;

import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about idempotency keys. */
@Component
class KeyStore {

  private final JdbcClient db;
  private final InstantSource clock;

  KeyStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A request as its key names it: who sent it, under which key, and what it asks for. */
  @SuppressWarnings("ArrayRecordComponent") // Only carried from the request to the statements.
  record Claim(Sender sender, IdempotencyKey key, byte[] hash) {}

  /**
   * Takes the key for this transaction, waiting for one that holds it; returns the earlier answer
   * if the same request was answered already, and refuses another request under the same key.
   */
  Optional<EarlierAnswer> earlier(Claim claim) {
    Optional<EarlierAnswer> found =
        db.sql("select * from site.claim_key(:principal, :key)")
            .param("principal", claim.sender().name())
            .param("key", claim.key().value())
            .query(EarlierAnswer.class)
            .optional();
    found.ifPresent(earlier -> requireSame(earlier, claim));
    return found;
  }

  private static void requireSame(EarlierAnswer earlier, Claim claim) {
    if (!Arrays.equals(earlier.bodyHash(), claim.hash())) {
      throw Rejection.invalid("idempotency.other-body");
    }
  }

  /** Writes down how the request was answered, in the transaction of its effect. */
  void answered(Claim claim, int status, @Nullable String location, Body body) {
    db.sql("select site.answer_key(:principal, :key, :hash, :status, :location, :type, :body, :at)")
        .param("principal", claim.sender().name())
        .param("key", claim.key().value())
        .param("hash", claim.hash())
        .param("status", status)
        .param("location", location, Types.VARCHAR)
        .param("type", body.type(), Types.VARCHAR)
        .param("body", body.bytes(), Types.BINARY)
        .param("at", Timestamp.from(clock.instant()))
        .query()
        .singleRow();
  }

  /** An answer written for a machine; without bytes for a page. */
  record Body(@Nullable String type, byte @Nullable [] bytes) {

    private static final int LARGEST_KEPT = 65_536;

    static Body of(@Nullable String type, byte[] bytes) {
      boolean kept = bytes.length > 0 && bytes.length <= LARGEST_KEPT;
      return kept ? new Body(type, bytes) : new Body(null, null);
    }
  }
}
