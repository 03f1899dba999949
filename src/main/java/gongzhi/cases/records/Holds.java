package gongzhi.cases.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds cases back from being anonymised (保全), with a reason, by somebody who watches over cases
 * there; and lets them go again, with a reason too. Phones and numbers in a reason are masked, as
 * in all words that stay.
 */
@Component
public class Holds {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 500;

  private final JdbcClient db;
  private final InstantSource clock;

  Holds(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One hold of a case.
   *
   * @param releasedAt null while it holds
   */
  public record Hold(
      String no,
      String reason,
      long heldBy,
      Instant heldAt,
      @Nullable Long releasedBy,
      @Nullable Instant releasedAt,
      String releaseReason) {

    public boolean isOpen() {
      return releasedAt == null;
    }
  }

  private record Subject(long id, String areaPath, boolean gone) {}

  /** All holds of a case, the newest first, at most 20; for whoever may hold it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Hold> of(CaseNo no, Viewer viewer) {
    Subject subject = subject(no, viewer);
    return db.sql(
            """
            select case_no as no, reason, held_by, held_at, released_by, released_at, release_reason
              from cases.legal_hold
             where case_id = :id
             order by id desc
             limit 20
            """)
        .param("id", subject.id())
        .query(Hold.class)
        .list();
  }

  /**
   * Holds the case.
   *
   * @throws Rejection (403) without the right there, (409) where it is held or anonymised already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(CaseNo no, String reason, Viewer viewer) {
    Subject subject = subject(no, viewer);
    if (subject.gone()) {
      throw Rejection.of("records.hold-too-late");
    }
    int held =
        db.sql(
                """
                insert into cases.legal_hold (case_id, case_no, area_path, reason, held_by, held_at)
                values (:id, :no, :path, :reason, :me, :now)
                on conflict (case_id) where released_at is null do nothing
                """)
            .param("id", subject.id())
            .param("no", no.value())
            .param("path", subject.areaPath())
            .param("reason", said(reason))
            .param("me", viewer.party().value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (held == 0) {
      throw Rejection.of("records.held-already");
    }
  }

  /**
   * Lets it go.
   *
   * @throws Rejection (403) without the right there, (409) where nothing holds it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(CaseNo no, String reason, Viewer viewer) {
    Subject subject = subject(no, viewer);
    int released =
        db.sql(
                """
                update cases.legal_hold set released_by = :me, released_at = :now, release_reason = :reason
                 where case_id = :id and released_at is null
                """)
            .param("id", subject.id())
            .param("reason", said(reason))
            .param("me", viewer.party().value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (released == 0) {
      throw Rejection.of("records.not-held");
    }
  }

  private static String said(String reason) {
    String said = Masking.of(reason).strip();
    if (said.length() < SHORTEST || said.length() > LONGEST) {
      throw Rejection.invalid("records.hold-reason", SHORTEST, LONGEST);
    }
    return said;
  }

  private Subject subject(CaseNo no, Viewer viewer) {
    Subject subject =
        db.sql(
                """
                select c.id, c.area_path, exists (select from cases.deletion d where d.case_id = c.id) as gone
                  from cases.case_file c
                 where c.no = :no
                """)
            .param("no", no.value())
            .query(Subject.class)
            .optional()
            .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
    viewer.require(Permission.CASE_SUPERVISE, subject.areaPath());
    return subject;
  }
}
