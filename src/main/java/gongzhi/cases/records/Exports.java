package gongzhi.cases.records;

import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who took a case along (档案导出留痕). The line is written before anything is handed out, and the
 * reporter is told when somebody else took it.
 */
@Component
public class Exports {

  /** More files in an hour are no work on single cases any more. */
  static final int AN_HOUR = 60;

  /** Files of one case for its reporter in an hour. */
  static final int OWN_AN_HOUR = 20;

  /** Courses of a whole ground in an hour. */
  static final int GROUNDS_AN_HOUR = 6;

  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient db;
  private final CaseStore store;
  private final CaseNotices notices;
  private final InstantSource clock;

  Exports(JdbcClient db, CaseStore store, CaseNotices notices, InstantSource clock) {
    this.db = db;
    this.store = store;
    this.notices = notices;
    this.clock = clock;
  }

  /** In which form a case is taken along. */
  public enum ExportKind {
    /** 案卷: on paper. */
    DOSSIER,
    /** 经过: the course of one case as data. */
    HISTORY,
    /** 经过汇总: the courses of a whole ground as data, without personal data. */
    HISTORIES
  }

  /**
   * What is taken.
   *
   * @param caseId null for the courses of a whole ground
   * @param role in which the officer takes it; null for the reporter
   */
  public record Taken(
      ExportKind kind, @Nullable Long caseId, String areaPath, @Nullable String role, int cases) {}

  /**
   * Notes that this viewer takes it along; residents take their own alone.
   *
   * @throws Rejection (429) when the same officer, or the reporter of the case, took too many in
   *     the last hour
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(Viewer viewer, Taken taken) {
    if (taken.role() == null) {
      requireFewOf(taken);
    } else {
      requireFew(viewer, taken);
    }
    Long caseId = taken.caseId();
    if (taken.role() != null && caseId != null && isFirst(viewer, caseId)) {
      store.find(caseId).ifPresent(one -> notices.tellReporter(one, "records.notice.taken"));
    }
    insert(viewer, taken);
  }

  private void insert(Viewer viewer, Taken taken) {
    db.sql(
            """
            insert into cases.record_export (kind, case_id, area_path, by_id, role, at, cases)
            values (:kind, :case, :path, :me, :role, :now, :cases)
            """)
        .param("kind", taken.kind().name())
        .param("case", taken.caseId(), Types.BIGINT)
        .param("path", taken.areaPath())
        .param("me", taken.role() == null ? null : viewer.party().value(), Types.BIGINT)
        .param("role", taken.role(), Types.VARCHAR)
        .param("now", Timestamp.from(clock.instant()))
        .param("cases", taken.cases())
        .update();
  }

  private void requireFew(Viewer viewer, Taken taken) {
    boolean whole = taken.kind() == ExportKind.HISTORIES;
    int most = whole ? GROUNDS_AN_HOUR : AN_HOUR;
    int lately =
        db.sql(
                """
                select count(*) from cases.record_export
                 where by_id = :me and at > :since and kind <> 'LOOK' and (kind = 'HISTORIES') = :whole
                """)
            .param("me", viewer.party().value())
            .param("since", lately())
            .param("whole", whole)
            .query(Integer.class)
            .single();
    if (lately >= most) {
      throw Rejection.tooMany("records.too-many", most);
    }
  }

  private void requireFewOf(Taken own) {
    int lately =
        db.sql(
                "select count(*) from cases.record_export where case_id = :case and by_id is null and at > :since")
            .param("case", own.caseId(), Types.BIGINT)
            .param("since", lately())
            .query(Integer.class)
            .single();
    if (lately >= OWN_AN_HOUR) {
      throw Rejection.tooMany("records.too-many", OWN_AN_HOUR);
    }
  }

  /** Whether this officer has not taken this case within the last hour. */
  private boolean isFirst(Viewer viewer, long caseId) {
    return db.sql(
            """
            select not exists (select from cases.record_export where by_id = :me and case_id = :case and kind <> 'LOOK' and at > :since)
            """)
        .param("me", viewer.party().value())
        .param("case", caseId)
        .param("since", lately())
        .query(Boolean.class)
        .single();
  }

  private Timestamp lately() {
    return Timestamp.from(clock.instant().minus(HOUR));
  }
}
