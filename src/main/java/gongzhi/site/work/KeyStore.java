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

  /**
   * Takes the key for this transaction, waiting for one that holds it; returns the earlier answer
   * if the same request was answered already, and refuses another request under the same key.
   */
  Optional<EarlierAnswer> claim(Sender sender, IdempotencyKey key, byte[] hash) {
    EarlierAnswer found =
        db.sql("select * from site.claim_key(:principal, :key, :hash, :at)")
            .param("principal", sender.name())
            .param("key", key.value())
            .param("hash", hash)
            .param("at", Timestamp.from(clock.instant()))
            .query(EarlierAnswer.class)
            .optional()
            .orElseThrow(() -> Rejection.busy("idempotency.in-flight"));
    if (found.taken()) {
      return Optional.empty();
    }
    if (!Arrays.equals(found.bodyHash(), hash)) {
      throw Rejection.invalid("idempotency.other-body");
    }
    return Optional.of(found);
  }

  /** Writes down how the request was answered, in the transaction of its effect. */
  void answered(
      Sender sender, IdempotencyKey key, int status, @Nullable String location, Body body) {
    db.sql("select site.answer_key(:principal, :key, :status, :location, :type, :body)")
        .param("principal", sender.name())
        .param("key", key.value())
        .param("status", status)
        .param("location", location, Types.VARCHAR)
        .param("type", body.type(), Types.VARCHAR)
        .param("body", body.bytes(), Types.BINARY)
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
