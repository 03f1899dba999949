package gongzhi.cases.confiding;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about matters that were hidden, with the rights of the running transaction. */
@Component
public class ConfidingStore {

  private final JdbcClient db;

  ConfidingStore(JdbcClient db) {
    this.db = db;
  }

  /** What waits for a second person's word here. */
  public Optional<Confiding> open(long caseId) {
    return db.sql(
            """
            select id, case_id, asked_by, asked_at, from_category, from_urgent, from_owner, from_unit, from_due, answer_by
              from cases.confiding
             where case_id = :case and decided_at is null
            """)
        .param("case", caseId)
        .query(Confiding.class)
        .optional();
  }

  /** Whether this person hid it once and it was given back. */
  boolean wasGivenBack(long caseId, PartyId person) {
    return db.sql(
            "select exists (select from cases.confiding where case_id = :case and asked_by = :person and kept = false)")
        .param("case", caseId)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  void begin(Case before, PartyId by, Instant now, Instant until) {
    db.sql(
            """
            insert into cases.confiding (case_id, asked_by, asked_at, from_category, from_urgent, from_owner, from_unit,
                                         from_due, answer_by)
            values (:case, :by, :now, :category, :urgent, :owner, :unit, :due, :until)
            """)
        .param("case", before.id())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("category", before.matter().category())
        .param("urgent", before.matter().urgent())
        .param("owner", before.duty().owner().value())
        .param("unit", before.duty().unit() == null ? null : before.duty().unit().value())
        .param("due", Timestamp.from(before.duty().due()))
        .param("until", Timestamp.from(until))
        .update();
  }

  /** Refused where somebody else was first; the where clause lets nobody confirm their own. */
  void decided(Confiding open, boolean kept, PartyId by, String reason, Instant now) {
    int changed =
        db.sql(
                """
                update cases.confiding set decided_at = :now, decided_by = :by, kept = :kept, reason = :reason
                 where id = :id and decided_at is null and asked_by <> :by
                """)
            .param("id", open.id())
            .param("now", Timestamp.from(now))
            .param("by", by.value())
            .param("kept", kept)
            .param("reason", reason)
            .update();
    if (changed == 0) {
      throw Rejection.of("confiding.nothing-to-confirm");
    }
  }

  /** Open cases whose second word is late, of which nobody was told. */
  List<Long> late(Instant now, int most) {
    return db.sql(
            """
            select case_id from cases.confiding
             where decided_at is null and answer_by < :now and not late_told
             order by answer_by
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Says no to whoever comes second. */
  boolean tellLate(long caseId, Instant now) {
    return db.sql(
                """
                update cases.confiding set late_told = true
                 where case_id = :case and decided_at is null and answer_by < :now and not late_told
                """)
            .param("case", caseId)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
