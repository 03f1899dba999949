package gongzhi.cases.moves;

import static gongzhi.parties.Permission.CASE_EXTEND_APPROVE;
import static gongzhi.parties.Permission.CASE_REJECT_APPROVE;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.Route;
import gongzhi.cases.rules.PauseCause;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions a second person must decide: a later date, a refusal. Whoever asked never decides. */
@Component
public class Approvals {

  private static final int WORDS_MAX = 500;

  private final JdbcClient db;
  private final SecondPersons seconds;
  private final InstantSource clock;

  /** Refuses what needs a second person where nobody but the unit may read the case. */
  public static void requireSomebody(Case about) {
    if (about.matter().restricted()) {
      throw Rejection.of("case.restricted-no-approval");
    }
  }

  Approvals(JdbcClient db, SecondPersons seconds, InstantSource clock) {
    this.db = db;
    this.seconds = seconds;
    this.clock = clock;
  }

  /** What was asked. */
  public record Question(
      long id,
      long askedBy,
      Instant askedAt,
      String reason,
      String remedy,
      @Nullable Instant asUntil,
      @Nullable PauseCause cause) {

    /** The date asked for; a refusal has none. */
    public Instant until() {
      return Objects.requireNonNull(asUntil);
    }
  }

  /** Asks a second person for a later date. */
  public void askExtension(Case about, Act act, Instant until) {
    ask(about, act, new Asked("EXTENSION", "", Timestamp.from(until), null));
    if (about.matter().route() == Route.PETITION) {
      seconds.askLeader(about, act.by().party(), "case.notice.extension-asked");
    } else {
      seconds.ask(about, CASE_EXTEND_APPROVE, act.by().party(), "case.notice.extension-asked");
    }
  }

  /** Asks a second person to let a refusal take effect. */
  public void askRejection(Case about, Act act, String remedy) {
    ask(about, act, new Asked("REJECTION", remedy, null, null));
    seconds.askAboutRefusal(about, act.by().party(), "case.notice.rejection-asked");
  }

  /** Asks a second person to let the clocks stand still. */
  public void askPause(Case about, Act act, PauseCause cause, Instant until) {
    ask(about, act, new Asked("PAUSE", "", Timestamp.from(until), cause.name()));
    seconds.ask(about, CASE_REJECT_APPROVE, act.by().party(), "clocks.notice.pause-asked");
  }

  /** Answers yes and tells what was asked. */
  public Question grant(Case about, String kind, Act act) {
    return decide(about, kind, act, true);
  }

  /** Answers no and tells what was asked. */
  public Question refuse(Case about, String kind, Act act) {
    return decide(about, kind, act, false);
  }

  private record Asked(
      String kind, String remedy, @Nullable Timestamp until, @Nullable String cause) {}

  private void ask(Case about, Act act, Asked what) {
    requireShort(act.words());
    requireShort(what.remedy());
    int asked =
        db.sql(
                """
                insert into cases.approval (case_id, kind, asked_by, asked_unit, asked_at, reason, remedy, until, cause)
                values (:id, :kind, :by, :unit, :now, :reason, :remedy, :until, :cause)
                on conflict do nothing
                """)
            .param("id", about.id())
            .param("kind", what.kind())
            .param("by", act.by().party().value())
            .param(
                "unit",
                act.by().organisations().stream().findFirst().map(PartyId::value).orElse(null))
            .param("now", Timestamp.from(clock.instant()))
            .param("reason", act.words())
            .param("remedy", what.remedy())
            .param("until", what.until())
            .param("cause", what.cause())
            .update();
    if (asked == 0) {
      throw Rejection.of("case.already-asked");
    }
  }

  private static void requireShort(String words) {
    if (words.length() > WORDS_MAX) {
      throw Rejection.invalid("case.words-too-long", WORDS_MAX, words.length());
    }
  }

  private Question decide(Case about, String kind, Act act, boolean granted) {
    Question open = open(about, kind);
    if (open.askedBy() == act.by().party().value()) {
      throw Rejection.of("case.asker-never-decides");
    }
    db.sql(
            """
            update cases.approval
               set decided_by = :by, decided_at = :now, granted = :granted, decision_words = :words
             where id = :id and decided_at is null and ended_at is null
            """)
        .param("id", open.id())
        .param("by", act.by().party().value())
        .param("now", Timestamp.from(clock.instant()))
        .param("granted", granted)
        .param("words", act.words())
        .update();
    return open;
  }

  private Question open(Case about, String kind) {
    return db.sql(
            """
            select id, asked_by, asked_at, reason, remedy, until as as_until, cause
              from cases.approval
             where case_id = :id and kind = :kind and decided_at is null and ended_at is null
            """)
        .param("id", about.id())
        .param("kind", kind)
        .query(Question.class)
        .optional()
        .orElseThrow(() -> Rejection.of("case.nothing-asked"));
  }
}
