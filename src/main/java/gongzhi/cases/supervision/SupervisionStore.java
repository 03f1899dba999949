package gongzhi.cases.supervision;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about supervision, with the rights of the running transaction. */
@Component
public class SupervisionStore {

  /**
   * When its supervisor may end it: it was answered, whoever handles the case has moved it on
   * since, or whoever began it takes it back with a reason; with its case it ends by itself. What a
   * rule began, or another person, is not taken back, and nobody who ever watched over it moves it
   * on to that end, or ends it while it is theirs to act.
   */
  private static final String MAY_END =
      """
      not exists (select from cases.case_file c
                   where c.id = s.case_id and c.owner_id = s.supervisor_id and c.closed_at is null)
      and (s.answered_at is not null
       or not s.by_program and not exists (
         select from cases.case_event n
          where n.case_id = s.case_id and n.act = 'SUPERVISOR_NAMED' and n.at >= s.opened_at)
       or exists (
         select from cases.case_event e
          where e.case_id = s.case_id and e.at > s.opened_at and e.by_id <> s.supervisor_id and e.role is not null
            and not exists (
              select from cases.case_event n
               where n.case_id = s.case_id and n.act = 'SUPERVISOR_NAMED' and n.detail ->> 'supervisor' = e.by_id::text)
            and e.act in ('PROGRESS', 'HELPED', 'REPORTED_DONE', 'RETURNED', 'ASSIGNED', 'TRANSFERRED', 'PASSED_UP',
                          'HANDED_DOWN')))""";

  private final JdbcClient db;

  SupervisionStore(JdbcClient db) {
    this.db = db;
  }

  /** The supervision of this case that has not ended. */
  public Optional<Supervision> open(long caseId) {
    return db.sql(
            """
            select id, case_id, supervisor_id as supervisor, by_program, reason, opened_at, due_at, answered_at, answer,
                   ended_at, conclusion
              from cases.supervision
             where case_id = :case and ended_at is null
            """)
        .param("case", caseId)
        .query(Supervision.class)
        .optional();
  }

  /** One that ended with its case, and as what the case ended. */
  public record EndedWithCase(PartyId supervisor, Instant at, CaseStatus as) {}

  /** The newest supervision of this case, where it ended with the case. */
  public Optional<EndedWithCase> endedWithCase(long caseId) {
    return db.sql(
            """
            select supervisor, at, "as" from (
              select supervisor_id as supervisor, ended_at as at, ended_as as "as"
                from cases.supervision
               where case_id = :case
               order by id desc
               limit 1) newest
             where "as" is not null
            """)
        .param("case", caseId)
        .query(EndedWithCase.class)
        .optional();
  }

  /** Begins one; refused where one goes on already. */
  void insert(Case about, Supervision begun) {
    int inserted =
        db.sql(
                """
                insert into cases.supervision (case_id, supervisor_id, by_program, unit_id, reason, opened_at, due_at)
                values (:case, :supervisor, :program, :unit, :reason, :at, :due)
                on conflict do nothing
                """)
            .param("case", about.id())
            .param("supervisor", begun.supervisor().value())
            .param("program", begun.byProgram())
            .param("unit", about.duty().unit() == null ? null : about.duty().unit().value())
            .param("reason", begun.reason())
            .param("at", Timestamp.from(begun.openedAt()))
            .param("due", Timestamp.from(begun.dueAt()))
            .update();
    requireOne(inserted, "supervision.goes-on-already");
  }

  void answered(Supervision open, PartyId by, String words, Instant now) {
    int changed =
        db.sql(
                """
                update cases.supervision set answered_at = :now, answered_by = :by, answer = :words
                 where id = :id and ended_at is null
                """)
            .param("id", open.id())
            .param("by", by.value())
            .param("words", words)
            .param("now", Timestamp.from(now))
            .update();
    requireOne(changed, "supervision.has-ended");
  }

  /** Whether its supervisor may end it now. */
  public boolean mayEnd(Supervision open) {
    return db.sql("select " + MAY_END + " from cases.supervision s where s.id = :id")
        .param("id", open.id())
        .query(Boolean.class)
        .single();
  }

  /** Ends it; the where clause lets nobody but the supervisor, and not before an answer. */
  void ended(Supervision open, PartyId by, String words, Instant now) {
    int changed =
        db.sql(
                """
                update cases.supervision s set ended_at = :now, ended_by = :by, conclusion = :words
                 where s.id = :id and s.ended_at is null and s.supervisor_id = :by and
                """
                    + MAY_END)
            .param("id", open.id())
            .param("by", by.value())
            .param("words", words)
            .param("now", Timestamp.from(now))
            .update();
    requireOne(changed, "supervision.has-ended");
  }

  void passed(Supervision open, PartyId to) {
    int changed =
        db.sql(
                "update cases.supervision set supervisor_id = :to where id = :id and ended_at is null")
            .param("id", open.id())
            .param("to", to.value())
            .update();
    requireOne(changed, "supervision.has-ended");
  }

  /** Cases that are watched over and have no named supervisor yet. */
  List<Long> unnamed(int most) {
    return db.sql(
            """
            select c.id from cases.case_file c
             where c.supervised and c.closed_at is null and not c.restricted
               and not exists (select from cases.supervision s where s.case_id = c.id and s.ended_at is null)
             order by c.id
             limit :most
            """)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Cases that lie with whoever watches over them. */
  List<Long> ofTheirOwners(int most) {
    return db.sql(
            """
            select c.id
              from cases.supervision s join cases.case_file c on c.id = s.case_id and c.owner_id = s.supervisor_id
             where s.ended_at is null and c.closed_at is null and not c.restricted
             order by c.id
             limit :most
            """)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Supervisions whose answer is late, of which nobody was told. */
  List<Long> late(Instant now, int most) {
    return db.sql(
            """
            select case_id from cases.supervision
             where ended_at is null and answered_at is null and due_at < :now and not late_told
             order by due_at
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Says no to whoever comes second. */
  boolean tellLate(long id) {
    return db.sql(
                "update cases.supervision set late_told = true where id = :id and not late_told and answered_at is null")
            .param("id", id)
            .update()
        == 1;
  }

  private static void requireOne(int changed, String refusal) {
    if (changed == 0) {
      throw Rejection.of(refusal);
    }
  }
}
