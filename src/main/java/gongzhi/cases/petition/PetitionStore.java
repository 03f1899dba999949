package gongzhi.cases.petition;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every statement about the dates of petitions; the case itself is held by whoever changes them.
 */
@Component
public class PetitionStore {

  private final JdbcClient db;

  PetitionStore(JdbcClient db) {
    this.db = db;
  }

  /** The petition of this case, with the rights of whoever asks; empty for the ordinary route. */
  public Optional<Petition> of(long caseId) {
    return db.sql(
            """
            select case_id, taken_at, forward_by, decide_by, unit_id as unit, handed_at, handed_by, tell_by, told_at,
                   object_by, objected_at, objection, settled_at
              from cases.petition
             where case_id = :case
            """)
        .param("case", caseId)
        .query(Petition.class)
        .optional();
  }

  void insert(long caseId, PartyId by, Instant now) {
    db.sql(
            """
            insert into cases.petition (case_id, taken_at, taken_by, forward_by, decide_by)
            values (:case, :now, :by, :forward, :decide)
            """)
        .param("case", caseId)
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .param("forward", Timestamp.from(Statute.forwardBy(now)))
        .param("decide", Timestamp.from(Statute.decideBy(now)))
        .update();
  }

  /** From now on nobody who serves this organisation reads the case. */
  void keepFrom(long caseId, @Nullable PartyId accused) {
    db.sql("update cases.case_file set accused_id = :accused where id = :case")
        .param("accused", accused == null ? null : accused.value())
        .param("case", caseId)
        .update();
  }

  /** The unit that has it now, with a beginning of its own. */
  void handed(long caseId, PartyId unit, PartyId by, Instant objectBy, Instant now) {
    db.sql(
            """
            update cases.petition
               set unit_id = :unit, handed_by = :by, handed_at = :now, tell_by = :tell, object_by = :object,
                   told_at = null, objected_at = null, objection = '', settled_at = null
             where case_id = :case
            """)
        .param("case", caseId)
        .param("unit", unit.value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("tell", Timestamp.from(Statute.tellBy(now)))
        .param("object", Timestamp.from(objectBy))
        .update();
  }

  void told(long caseId, Instant now) {
    db.sql("update cases.petition set told_at = :now where case_id = :case")
        .param("case", caseId)
        .param("now", Timestamp.from(now))
        .update();
  }

  void objected(long caseId, String why, Instant now) {
    db.sql("update cases.petition set objected_at = :now, objection = :why where case_id = :case")
        .param("case", caseId)
        .param("why", why)
        .param("now", Timestamp.from(now))
        .update();
  }

  void kept(long caseId, Instant now) {
    db.sql("update cases.petition set settled_at = :now where case_id = :case")
        .param("case", caseId)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Back at the office. */
  void returned(long caseId) {
    db.sql(
            """
            update cases.petition
               set unit_id = null, handed_by = null, handed_at = null, tell_by = null, object_by = null, told_at = null,
                   objected_at = null, objection = '', settled_at = null
             where case_id = :case
            """)
        .param("case", caseId)
        .update();
  }
}
