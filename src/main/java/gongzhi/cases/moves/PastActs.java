package gongzhi.cases.moves;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a case so far and by whom, from its events. */
@Component
public class PastActs {

  private final JdbcClient db;

  PastActs(JdbcClient db) {
    this.db = db;
  }

  /** Whether an attempt to reach its reporter was recorded since then. */
  boolean wasTriedSince(long id, Instant since) {
    return db.sql(
            "select exists (select from cases.case_event where case_id = :id and act = 'ATTEMPTED' and at > :since)")
        .param("id", id)
        .param("since", Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  boolean isFromNobody(long id) {
    return db.sql(
            """
            select e.by_id = 0 and c.channel <> 'VISIT'
              from cases.case_event e join cases.case_file c on c.id = e.case_id
             where e.case_id = :id and e.seq = 1
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  public boolean hasReturned(long id, PartyId unit) {
    return db.sql(
            """
            select exists (
              select from cases.case_event where case_id = :id and act = 'RETURNED' and unit_id = :unit)
            """)
        .param("id", id)
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether who wrote it down for somebody without a phone, and so saw the receipt, worked on it.
   */
  boolean isWrittenByItsHandler(long id) {
    return db.sql("select cases.is_written_by_its_handler(:id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Whether its reporter ever went one level up. */
  boolean wasAppealed(long id) {
    return db.sql(
            "select exists (select from cases.case_event where case_id = :id and act = 'APPEALED')")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether this person may write down that the reporter calls it solved: not who passed it on, and
   * nobody once a reporter took back what had been written down for them.
   */
  public boolean maySpeakFor(long id, PartyId person) {
    return db.sql(
            """
            select not exists (
              select from cases.case_event
               where case_id = :id
                 and (act in ('CONFIRMED_IN_PERSON', 'UNDERSTOOD_IN_PERSON')
                   or by_id = :person and act in ('ASSIGNED', 'TRANSFERRED', 'HANDED_DOWN', 'PASSED_UP')))
            """)
        .param("id", id)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether this person has done any of the work on the case. */
  public boolean hasWorked(long id, PartyId person) {
    return db.sql(
            """
            select exists (
              select from cases.case_event
               where case_id = :id and by_id = :person
                 and act in ('ACCEPTED', 'PROGRESS', 'HELPED', 'REPORTED_DONE', 'WHISTLE_REPORTED', 'PART_TAKEN', 'PART_DONE', 'ORDER_EVIDENCE'))
            """)
        .param("id", id)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }
}
