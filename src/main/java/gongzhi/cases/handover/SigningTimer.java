package gongzhi.cases.handover;

import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds a unit once that has not signed in time, and tells whoever held the meeting. */
@Component
class SigningTimer {

  private static final Logger LOG = LoggerFactory.getLogger(SigningTimer.class);
  private static final int BATCH = 200;

  private final JdbcClient db;
  private final RuleBook book;
  private final Deadlines deadlines;
  private final Notices notices;
  private final ProgramWork program;
  private final InstantSource clock;

  SigningTimer(
      JdbcClient db,
      RuleBook book,
      Deadlines deadlines,
      Notices notices,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.book = book;
    this.deadlines = deadlines;
    this.notices = notices;
    this.program = program;
    this.clock = clock;
  }

  private record Unsigned(
      long id,
      long meetingId,
      String title,
      String caseNo,
      PartyId unit,
      PartyId heldBy,
      Instant handedAt,
      String place) {}

  @Scheduled(fixedRateString = "PT1M", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    for (Unsigned line : program.call(this::oldest)) {
      if (isLate(line, now)) {
        remind(line, now);
      }
    }
  }

  /** One line that cannot be reminded of must not keep the others waiting. */
  private void remind(Unsigned line, Instant now) {
    try {
      program.run(() -> tell(line, now));
    } catch (RuntimeException e) {
      LOG.error("Nobody could be reminded to sign line {} of a meeting", line.id(), e);
    }
  }

  private boolean isLate(Unsigned line, Instant now) {
    var limit = book.current(line.place()).rules().signedWithin();
    return now.isAfter(deadlines.after(line.place(), line.unit(), line.handedAt(), limit));
  }

  private List<Unsigned> oldest() {
    return db.sql(
            """
            select l.id, l.meeting_id, m.title, l.case_no, l.unit_id as unit, m.settled_by as held_by, l.handed_at, c.place
              from cases.handover_line l
              join cases.handover_meeting m on m.id = l.meeting_id
              join cases.case_file c on c.id = l.case_id
             where l.handed_at is not null and l.signed_at is null and l.reminded_at is null
             order by l.handed_at
             limit :most
            """)
        .param("most", BATCH)
        .query(Unsigned.class)
        .list();
  }

  /** Whoever comes second finds that it was signed or told. */
  private void tell(Unsigned line, Instant now) {
    int first =
        db.sql(
                """
                update cases.handover_line set reminded_at = :now
                 where id = :id and signed_at is null and reminded_at is null
                """)
            .param("id", line.id())
            .param("now", Timestamp.from(now))
            .update();
    if (first > 0) {
      List<String> words = List.of(line.title(), line.caseNo());
      String link = "/desk/handovers/" + line.meetingId();
      notices.tell(new Notice(line.unit(), "handover.notice.unsigned", words, link));
      notices.tell(new Notice(line.heldBy(), "handover.notice.not-signed-yet", words, link));
    }
  }
}
