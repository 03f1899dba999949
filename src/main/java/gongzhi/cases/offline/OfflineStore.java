package gongzhi.cases.offline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about keys of phones. */
@Component
class OfflineStore {

  private final JdbcClient db;

  OfflineStore(JdbcClient db) {
    this.db = db;
  }

  /** A phone that keeps copies; {@code endedAt} is null while it may. */
  record Key(String id, long partyId, long sessionId, Instant seenAt, @Nullable Instant endedAt) {}

  Optional<Key> find(String id) {
    return db.sql(
            "select id, party_id, session_id, seen_at, ended_at from cases.offline_key where id = :id for update")
        .param("id", id)
        .query(Key.class)
        .optional();
  }

  void insert(Key key, Instant now) {
    db.sql(
            """
            insert into cases.offline_key (id, party_id, session_id, begun_at, seen_at)
            values (:id, :party, :session, :now, :now)
            """)
        .param("id", key.id())
        .param("party", key.partyId())
        .param("session", key.sessionId())
        .param("now", Timestamp.from(now))
        .update();
  }

  void seen(String id, long session, Instant now) {
    db.sql("update cases.offline_key set seen_at = :now, session_id = :session where id = :id")
        .param("id", id)
        .param("session", session)
        .param("now", Timestamp.from(now))
        .update();
  }

  void end(String id, Instant now) {
    db.sql("update cases.offline_key set ended_at = :now where id = :id and ended_at is null")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  void endThoseOf(long session, Instant now) {
    db.sql(
            "update cases.offline_key set ended_at = :now where session_id = :session and ended_at is null")
        .param("session", session)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Forgets keys and claims of phones that were not heard of since. */
  int forget(Instant before) {
    return db.sql("delete from cases.offline_key where seen_at < :before")
            .param("before", Timestamp.from(before))
            .update()
        + db.sql("delete from cases.offline_claim where received_at < :before")
            .param("before", Timestamp.from(before))
            .update();
  }
}
