package gongzhi.cases.supervision;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about reminders, with the rights of the running transaction. */
@Component
public class ReminderStore {

  private static final int MOST = 50;

  private final JdbcClient db;

  ReminderStore(JdbcClient db) {
    this.db = db;
  }

  /** The reminders of a case, the newest first; at most fifty. */
  public List<Reminder> of(long caseId) {
    return db.sql(
            """
            select id, by_id as by, by_reporter, to_id as to, reminded_at, words, answer_by, answered_at, answer, raised_to,
                   raised_at, ended_at
              from cases.reminder
             where case_id = :case
             order by id desc
             limit :most
            """)
        .param("case", caseId)
        .param("most", MOST)
        .query(Reminder.class)
        .list();
  }

  /**
   * Says no where this reporter has reminded on this working day.
   *
   * @param day the working day that a reporter's reminder counts for; null for others
   */
  boolean insert(Case about, Reminder sent, @Nullable LocalDate day) {
    return db.sql(
                """
                insert into cases.reminder (case_id, by_id, by_reporter, to_id, reminded_at, words, answer_by, counted_on)
                values (:case, :by, :reporter, :to, :at, :words, :until, :day)
                on conflict do nothing
                """)
            .param("case", about.id())
            .param("by", sent.by().value())
            .param("reporter", sent.byReporter())
            .param("to", sent.to().value())
            .param("at", Timestamp.from(sent.remindedAt()))
            .param("words", sent.words())
            .param("until", Timestamp.from(sent.answerBy()))
            .param("day", day == null ? null : Date.valueOf(day))
            .update()
        == 1;
  }

  /** Answers every open reminder of the case at once; says how many there were. */
  int answered(long caseId, PartyId by, String words, Instant now) {
    return db.sql(
            """
            update cases.reminder set answered_at = :now, answered_by = :by, answer = :words
             where case_id = :case and answered_at is null and ended_at is null
            """)
        .param("case", caseId)
        .param("by", by.value())
        .param("words", words)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Cases with a reminder whose time is over, on which nobody has done anything since. */
  List<Long> silent(Instant now, int most) {
    return db.sql(SILENT + " order by r.case_id limit :most")
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Notes where they went; says no to whoever comes second. */
  boolean raise(long caseId, PartyId to, Instant now) {
    return db.sql(
                """
                update cases.reminder set raised_to = :to, raised_at = :now
                 where case_id = :case and answered_at is null and ended_at is null and raised_at is null
                   and answer_by < :now
                """)
            .param("case", caseId)
            .param("to", to.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  private static final String SILENT =
      """
      select distinct r.case_id
        from cases.reminder r
        join cases.case_file c on c.id = r.case_id
       where r.answered_at is null and r.ended_at is null and r.raised_at is null and r.answer_by < :now
         and c.closed_at is null and c.status <> 'REPORTED_DONE' and c.paused_at is null
         and not exists (
           select from cases.case_event e
            where e.case_id = r.case_id and e.at > r.reminded_at and e.role is not null
              and e.act in ('ACCEPTED', 'PROGRESS', 'HELPED', 'CONTACTED', 'RETURNED', 'VERIFIED', 'ASSIGNED',
                            'EXTENSION_ASKED', 'PAUSE_ASKED'))
      """;
}
