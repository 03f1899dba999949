package gongzhi.cases.records;

import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opened a case that only named posts see (不公开事项查看留痕): once an hour for each person and case,
 * written before anything is shown. The auditor of the ground and the reporter read it.
 */
@Component
public class ClosedLooks {

  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient db;
  private final InstantSource clock;

  ClosedLooks(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Notes it, in a transaction of its own, since pages are read without writing. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(long caseId, String areaPath, Viewer officer) {
    Instant now = clock.instant();
    db.sql(
            """
            insert into cases.record_export (kind, case_id, area_path, by_id, role, at, cases)
            select 'LOOK', :case, :path, :me, :role, cast(:now as timestamptz), 1
             where not exists (select from cases.record_export x
                                where x.by_id = :me and x.case_id = :case and x.kind = 'LOOK' and x.at > :since)
            """)
        .param("case", caseId)
        .param("path", areaPath)
        .param("me", officer.party().value())
        .param("role", officer.postFor(areaPath).role())
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(HOUR)))
        .update();
  }
}
