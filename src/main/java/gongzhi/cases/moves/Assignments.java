package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pieces of work (工单) a case was given to units as: one lead, any number of helpers. */
@Component
public class Assignments {

  private final JdbcClient db;
  private final RuleBook book;
  private final Posts posts;
  private final OpenLetters letters;
  private final InstantSource clock;

  Assignments(JdbcClient db, RuleBook book, Posts posts, OpenLetters letters, InstantSource clock) {
    this.db = db;
    this.book = book;
    this.posts = posts;
    this.letters = letters;
    this.clock = clock;
  }

  /** The unit that now leads, with the task in the officer's words. */
  public void lead(Case assigned, Act act) {
    insert(assigned, act, "LEAD", Objects.requireNonNull(assigned.duty().unit()));
    if (assigned.matter().restricted()) {
      letters.follow(assigned);
    }
  }

  /** The same after a choice of unit; who leads is no helper any more. */
  public void handed(Case before, Case after, Act act) {
    if (!before.helpers().equals(after.helpers())) {
      endHelp(after, Objects.requireNonNull(after.duty().unit()), "TRANSFERRED", act);
      keepHelpers(after);
    }
    lead(after, act);
  }

  /** A unit that helps, with the task in the officer's words. */
  public void helper(Case assigned, Act act, PartyId unit) {
    insert(assigned, act, "HELPER", unit);
    keepHelpers(assigned);
  }

  private void keepHelpers(Case assigned) {
    db.sql("update cases.case_file set helper_ids = :helpers where id = :id")
        .param("id", assigned.id())
        .param("helpers", assigned.helpers().stream().map(PartyId::value).toArray(Long[]::new))
        .update();
  }

  /**
   * The same unit again, with what the reporter says is missing; phones and doors stay with those
   * who read a reporter's words, and so does all that a reporter says whom no handler may know.
   */
  public void reopened(Case again, Act act) {
    if (again.duty().unit() != null) {
      String before = shieldedTask(again.id());
      Act told = act.saying(before.isEmpty() ? Masking.forEveryone(act.words()) : before);
      end(again, "DONE", told);
      lead(again, told);
    }
  }

  /** The task the unit had, where its reporter is shielded; empty where not. */
  private String shieldedTask(long caseId) {
    return db.sql("select coalesce(cases.task_of_shielded(:id), '')")
        .param("id", caseId)
        .query(String.class)
        .single();
  }

  /** The lead's work is over for now, and with it what was asked about its date. */
  public void end(Case before, String outcome, Act act) {
    db.sql("select cases.end_extension_asked(:id, :now)")
        .param("id", before.id())
        .param("now", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .single();
    db.sql(
            """
            update cases.assignment
               set ended_at = :now, outcome = :outcome, outcome_words = :words
             where case_id = :id and kind = 'LEAD' and ended_at is null
            """)
        .param("id", before.id())
        .param("now", Timestamp.from(clock.instant()))
        .param("outcome", outcome)
        .param("words", act.words())
        .update();
  }

  /** The part of one helper is over: {@code DONE, RETURNED} or {@code CLOSED}. */
  public void endHelp(Case before, PartyId unit, String outcome, Act act) {
    db.sql(
            """
            update cases.assignment
               set ended_at = :now, outcome = :outcome, outcome_words = :words
             where case_id = :id and kind = 'HELPER' and unit_id = :unit and ended_at is null
            """)
        .param("id", before.id())
        .param("unit", unit.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("outcome", outcome)
        .param("words", act.words())
        .update();
  }

  /** Whoever takes on what a meeting handed to the unit signs for it with the same press. */
  public void signedFor(Case taken, Act act) {
    PartyId unit = Objects.requireNonNull(taken.duty().unit());
    db.sql(
            """
            update cases.handover_line set signed_at = :now, signed_by = :by
             where case_id = :id and unit_id = :unit and handed_at is not null and signed_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", act.by().party().value())
        .param("id", taken.id())
        .param("unit", unit.value())
        .update();
  }

  /** What a petition complains of gets no part of its work. */
  private void requireNotAccused(Case assigned, PartyId unit) {
    boolean accused =
        db.sql("select cases.complains_of(:id, :unit)")
            .param("id", assigned.id())
            .param("unit", unit.value())
            .query(Boolean.class)
            .single();
    if (accused) {
      throw Rejection.invalid("petition.not-to-whom-it-complains-of");
    }
  }

  /** What is confidential reaches no unit that takes no such matters, by whatever way. */
  private void requireConfidant(Case assigned, PartyId unit) {
    boolean may =
        !assigned.matter().restricted()
            || posts
                .organisation(unit)
                .filter(found -> rulesOf(assigned).isConfidant(found.kind()))
                .isPresent();
    if (!may) {
      throw Rejection.invalid("case.unit-takes-nothing-confidential");
    }
  }

  private RuleVersion rulesOf(Case assigned) {
    return book.of(assigned.where().place(), assigned.ruleVersion());
  }

  private void insert(Case assigned, Act act, String kind, PartyId unit) {
    requireNotAccused(assigned, unit);
    requireConfidant(assigned, unit);
    int inserted =
        db.sql(
                """
            insert into cases.assignment (case_id, kind, unit_id, task, assigned_by, assigned_at, due_at)
            values (:id, :kind, :unit, :task, :by, :now, :due)
            on conflict do nothing
            """)
            .param("id", assigned.id())
            .param("kind", kind)
            .param("unit", unit.value())
            .param("task", act.words())
            .param("by", act.by().party().value())
            .param("now", Timestamp.from(clock.instant()))
            .param("due", Timestamp.from(assigned.duty().due()))
            .update();
    if (inserted == 0) {
      throw Rejection.of("case.unit-helps-already");
    }
  }
}
