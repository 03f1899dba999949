package gongzhi.cases.emergency;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that begins, prolongs or ends an emergency, or holds one for a change. */
@Component
class EmergencyStore {

  private static final String EMERGENCY =
      """
      select id, area_id as area, area_path, kind, cases.emergency_words(id, 'REASON', reason) as reason, started_by, started_at, until, stood_down_at, stood_down_by,
             review_due, reviewed_at
        from cases.emergency
      """;

  private final JdbcClient db;

  EmergencyStore(JdbcClient db) {
    this.db = db;
  }

  /** Empty where this kind runs on this ground already. */
  Optional<Long> insert(Beginning begun, PartyId by, Instant now) {
    try {
      return Optional.of(inserted(begun, by, now));
    } catch (DuplicateKeyException _) {
      return Optional.empty();
    }
  }

  private long inserted(Beginning begun, PartyId by, Instant now) {
    return db.sql(
            """
            insert into cases.emergency (area_id, area_path, kind, reason, started_by, started_at, until)
            values (:area, :path, :kind, :reason, :by, :now, :until)
            returning id
            """)
        .param("area", begun.ground().id().value())
        .param("path", begun.ground().path())
        .param("kind", begun.kind())
        .param("reason", begun.reason())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(begun.until()))
        .query(Long.class)
        .single();
  }

  Optional<Emergency> find(long id) {
    return db.sql(EMERGENCY + " where id = :id").param("id", id).query(Emergency.class).optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Emergency> take(long id) {
    return db.sql(EMERGENCY + " where id = :id for no key update")
        .param("id", id)
        .query(Emergency.class)
        .optional();
  }

  void prolong(Emergency running, Instant until, Doing act) {
    db.sql("update cases.emergency set until = :until where id = :id")
        .param("id", running.id())
        .param("until", Timestamp.from(until))
        .update();
    db.sql(
            """
            insert into cases.emergency_prolongation (emergency_id, was_until, until, reason, by_id, at)
            values (:id, :was, :until, :reason, :by, :now)
            """)
        .param("id", running.id())
        .param("was", Timestamp.from(running.until()))
        .param("until", Timestamp.from(until))
        .param("reason", act.words())
        .param("by", act.by().value())
        .param("now", Timestamp.from(act.at()))
        .update();
  }

  void end(Emergency running, Doing act, Instant reviewDue) {
    db.sql(
            """
            update cases.emergency
               set stood_down_at = :now, stood_down_by = :by, stand_down = :words, review_due = :due
             where id = :id and stood_down_at is null
            """)
        .param("id", running.id())
        .param("now", Timestamp.from(act.at()))
        .param("by", act.by().value())
        .param("words", act.words())
        .param("due", Timestamp.from(reviewDue))
        .update();
  }

  /** Says whether nobody had ended it; its end is the one that was set. */
  boolean endByItself(Emergency over, Instant reviewDue) {
    return db.sql(
                """
                update cases.emergency set stood_down_at = until, review_due = :due
                 where id = :id and stood_down_at is null and until = :until
                """)
            .param("id", over.id())
            .param("until", Timestamp.from(over.until()))
            .param("due", Timestamp.from(reviewDue))
            .update()
        > 0;
  }

  /** Says whether nobody was told before. */
  boolean remind(long id, Instant now) {
    return db.sql(
                """
                update cases.emergency set reminded_at = :now
                 where id = :id and reminded_at is null and reviewed_at is null
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** What falls due by this day and nobody was reminded of, with its emergency. */
  record Due(long id, long emergencyId, String what, String role, LocalDate dueOn) {}

  List<Due> due(LocalDate today, int most) {
    return db.sql(
            """
            select id, emergency_id, what, role, due_on
              from cases.emergency_matter
             where done_at is null and reminded_at is null and due_on <= :today
             order by due_on, id
             limit :most
            """)
        .param("today", today)
        .param("most", most)
        .query(Due.class)
        .list();
  }

  /** Says whether nobody was reminded of it before. */
  boolean remindOf(Due matter, Instant now) {
    return db.sql(
                """
                update cases.emergency_matter set reminded_at = :now
                 where id = :id and reminded_at is null and done_at is null
                """)
            .param("id", matter.id())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  void review(Emergency ended, Review review, PartyId by, Instant now) {
    db.sql(
            """
            update cases.emergency set well = :well, badly = :badly, reviewed_by = :by, reviewed_at = :now
             where id = :id
            """)
        .param("id", ended.id())
        .param("well", review.well())
        .param("badly", review.badly())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
    review.matters().forEach(matter -> insert(ended, matter));
  }

  private void insert(Emergency ended, Review.Matter matter) {
    db.sql(
            "insert into cases.emergency_matter (emergency_id, what, role, due_on) values (:id, :what, :role, :due)")
        .param("id", ended.id())
        .param("what", matter.what())
        .param("role", matter.role())
        .param("due", matter.dueOn())
        .update();
  }

  /** Says whether it was still to be done. */
  boolean finish(Emergency ended, long matter, PartyId by, Instant now) {
    return db.sql(
                """
                update cases.emergency_matter set done_at = :now, done_by = :by
                 where id = :id and emergency_id = :of and done_at is null
                """)
            .param("id", matter)
            .param("of", ended.id())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** Who does it, in which words, when. */
  record Doing(PartyId by, String words, Instant at) {}

  /** The role that a follow-up is for; null where there is none. */
  @Nullable String roleOf(Emergency ended, long matter) {
    return db.sql("select role from cases.emergency_matter where id = :id and emergency_id = :of")
        .param("id", matter)
        .param("of", ended.id())
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
