package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SignedNote;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published heads and the state of the log, for every node and every visitor. */
@Repository
class HeadStore {

  private final JdbcClient db;

  HeadStore(JdbcClient db) {
    this.db = db;
  }

  /** The current signed note. */
  Optional<String> current() {
    return db.sql("select note from transparency.head order by day desc limit 1")
        .query(String.class)
        .optional();
  }

  /** The last signed note of a day (UTC). */
  Optional<String> on(LocalDate day) {
    return db.sql("select note from transparency.head where day = :day")
        .param("day", day)
        .query(String.class)
        .optional();
  }

  void publish(Checkpoint head, SignedNote note) {
    db.sql(
            """
            insert into transparency.head (day, size, signed_at, note)
            values (:day, :size, :signed, :note)
                on conflict (day) do update
               set size = excluded.size, signed_at = excluded.signed_at, note = excluded.note
            """)
        .param("day", LocalDate.ofInstant(head.time(), ZoneOffset.UTC))
        .param("size", head.size())
        .param("signed", Timestamp.from(head.time()))
        .param("note", note.toString())
        .update();
  }

  Optional<LogState> state() {
    return db.sql(
            """
            select frozen_because, since, audited_at, audited_size, audit_millis
              from transparency.log_state
            """)
        .query(LogState.class)
        .optional();
  }

  /** Whether nothing is signed until a person has looked. */
  boolean isFrozen() {
    return state().map(LogState::isFrozen).orElse(false);
  }

  /** Writes only what changed, so a healthy log costs nothing here. */
  void frozen(Frozen.Reason reason, Instant now) {
    say(reason.name(), now);
  }

  void sealing(Instant now) {
    say(null, now);
  }

  private void say(@Nullable String reason, Instant now) {
    db.sql(
            """
            insert into transparency.log_state as known (frozen_because, since)
            values (:reason, :now)
                on conflict (only_row) do update
               set frozen_because = excluded.frozen_because, since = excluded.since
             where known.frozen_because is distinct from excluded.frozen_because
            """)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  void audited(long size, long millis, Instant now) {
    db.sql(
            """
            insert into transparency.log_state as known (since, audited_at, audited_size, audit_millis)
            values (:now, :now, :size, :millis)
                on conflict (only_row) do update
               set audited_at = excluded.audited_at, audited_size = excluded.audited_size,
                   audit_millis = excluded.audit_millis
            """)
        .param("now", Timestamp.from(now))
        .param("size", size)
        .param("millis", millis)
        .update();
  }
}
