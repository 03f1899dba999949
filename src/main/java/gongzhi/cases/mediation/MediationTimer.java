package gongzhi.cases.mediation;

import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of the dates of an agreement: the reporter, before the way to the court closes, and the
 * committee, when each was to have done its part.
 */
@Component
class MediationTimer {

  private static final Logger LOG = LoggerFactory.getLogger(MediationTimer.class);
  private static final int BATCH = 200;

  /** So many days are left to go to court when the reporter is reminded. */
  private static final int BEFORE_COURT_CLOSES = 7;

  private final JdbcClient db;
  private final CaseStore cases;
  private final CaseNotices notices;
  private final ProgramWork program;
  private final InstantSource clock;

  MediationTimer(
      JdbcClient db,
      CaseStore cases,
      CaseNotices notices,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.cases = cases;
    this.notices = notices;
    this.program = program;
    this.clock = clock;
  }

  /** One date that has come. */
  private record Due(long id, long caseId, PartyId unit, String kind) {}

  @Scheduled(fixedRateString = "PT10M", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    for (Due due : program.call(() -> due(now))) {
      tell(due, now);
    }
  }

  /** One agreement that cannot be told about must not keep the others waiting. */
  private void tell(Due due, Instant now) {
    try {
      program.call(() -> told(due, now));
    } catch (RuntimeException e) {
      LOG.error("A date of mediation {} has come, and nobody could be told", due.id(), e);
    }
  }

  /** Whoever comes second finds that it was told. */
  private boolean told(Due due, Instant now) {
    if (!note(due, now)) {
      return false;
    }
    Case about = cases.find(due.caseId()).orElseThrow();
    if (due.kind().equals("COURT")) {
      notices.tellReporter(about, "mediation.notice.court");
    } else {
      notices.tell(due.unit(), about, "mediation.notice.look-after");
    }
    return true;
  }

  private boolean note(Due due, Instant now) {
    return db.sql(
                """
                insert into cases.mediation_reminder (mediation_id, kind, told_at) values (:id, :kind, :now)
                on conflict do nothing
                """)
            .param("id", due.id())
            .param("kind", due.kind())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  private List<Due> due(Instant now) {
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    return db.sql(
            """
            select m.id, m.case_id, m.unit_id as unit, d.kind
              from cases.mediation m
              cross join lateral (values ('COURT', m.effective_on + 30 - :left), ('PERFORM', m.perform_by + 1)) as d (kind, day)
             where m.state = 'AGREED' and m.performed is null and d.day <= :today and d.day > :today - 60
               and not exists (select from cases.mediation_reminder r where r.mediation_id = m.id and r.kind = d.kind)
             order by m.id, d.kind
             limit :batch
            """)
        .param("left", BEFORE_COURT_CLOSES)
        .param("today", today)
        .param("batch", BATCH)
        .query(Due.class)
        .list();
  }
}
