package gongzhi.cases.clocks;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_STUDY;
import static gongzhi.parties.Permission.CASE_VERIFY;

import gongzhi.cases.ending.FollowUp.Attempt;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Speaking with the reporter (首次联系), on record: reached, or tried. Three tries at different times
 * count as contact; three calls in a row are one.
 */
@Component
@Transactional
public class Contacts {

  private static final Duration BETWEEN_TRIES = Duration.ofHours(2);

  private final CaseMoves moves;
  private final JdbcClient db;
  private final InstantSource clock;

  Contacts(CaseMoves moves, JdbcClient db, InstantSource clock) {
    this.moves = moves;
    this.db = db;
    this.clock = clock;
  }

  /** Somebody who works on it has spoken with the reporter, or tried to. */
  public Case record(Act act, Attempt way, boolean reached) {
    act.requireWords("clocks.say-what-was-said");
    Case before = moves.find(act);
    if (!mayContact(act.by(), before)) {
      throw Rejection.forbidden("case.not-your-unit", before.no().value());
    }
    if (!before.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    if (!reached && triedJustNow(before)) {
      throw Rejection.of("clocks.one-try-in-two-hours");
    }
    CaseAct what = reached ? CaseAct.CONTACTED : CaseAct.CONTACT_TRIED;
    return moves.move(
        act, before, Step.of(what, Audience.REPORTER, Case::noted).with("way", way.name()));
  }

  private static boolean mayContact(Viewer by, Case about) {
    String path = about.where().path();
    return by.is(about.duty().owner())
        || by.may(CASE_STUDY, path)
        || by.may(CASE_VERIFY, path)
        || (by.serves(about.duty().unit()) && by.mayAnywhere(CASE_HANDLE));
  }

  private boolean triedJustNow(Case about) {
    return db.sql(
            """
            select exists (
              select from cases.case_event where case_id = :id and act = 'CONTACT_TRIED' and at > :since)
            """)
        .param("id", about.id())
        .param("since", Timestamp.from(clock.instant().minus(BETWEEN_TRIES)))
        .query(Boolean.class)
        .single();
  }
}
