package gongzhi.cases.clocks;

import gongzhi.cases.rules.PauseCause;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the record says about pauses, with the rights of the running transaction. */
@Component
public class PauseStore {

  private final JdbcClient db;

  PauseStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * The newest pause that was asked for.
   *
   * @param granted null while nobody has decided
   * @param endedAt when the case ended before anybody had decided; null where it did not
   */
  public record Asked(
      PauseCause cause,
      String reason,
      Instant until,
      long askedBy,
      @Nullable Long decidedBy,
      @Nullable Boolean granted,
      @Nullable Instant endedAt) {

    /** Whether it waits for a second person. */
    public boolean isOpen() {
      return granted == null && endedAt == null;
    }
  }

  /** The newest pause of this case that was asked for. */
  public Optional<Asked> newest(long caseId) {
    return db.sql(
            """
            select cause, reason, until, asked_by, decided_by, granted, ended_at
              from cases.approval
             where case_id = :case and kind = 'PAUSE'
             order by id desc
             limit 1
            """)
        .param("case", caseId)
        .query(Asked.class)
        .optional();
  }

  /** How often the case stood still. */
  int times(long caseId) {
    return db.sql("select count(*) from cases.case_event where case_id = :case and act = 'PAUSED'")
        .param("case", caseId)
        .query(Integer.class)
        .single();
  }

  /** Whether the reporter has objected to the present pause and nobody has answered. */
  public boolean isObjected(long caseId) {
    return newestOf(caseId).filter("PAUSE_OBJECTED"::equals).isPresent();
  }

  /** Whether the reporter has objected to the present pause at all. */
  boolean wasObjected(long caseId) {
    return newestOf(caseId).filter(act -> !act.equals("PAUSED")).isPresent();
  }

  private Optional<String> newestOf(long caseId) {
    return db.sql(
            """
            select act from cases.case_event
             where case_id = :case and act in ('PAUSED', 'PAUSE_OBJECTED', 'PAUSE_KEPT')
             order by seq desc
             limit 1
            """)
        .param("case", caseId)
        .query(String.class)
        .optional();
  }

  /** Cases whose pause is over; the oldest first. */
  List<Long> over(Instant now, int most) {
    return db.sql(
            """
            select id from cases.case_file
             where paused_at is not null and due_at <= :now
             order by due_at
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Holds the case if its pause is over and nobody is acting on it at this moment. */
  boolean lock(long id, Instant now) {
    return db.sql(
            """
            select id from cases.case_file
             where id = :id and paused_at is not null and due_at <= :now
             limit 1
               for no key update skip locked
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Whether this person let the case stand still. */
  public boolean wasGrantedBy(long caseId, PartyId person) {
    return newest(caseId)
        .map(Asked::decidedBy)
        .filter(decider -> decider == person.value())
        .isPresent();
  }
}
