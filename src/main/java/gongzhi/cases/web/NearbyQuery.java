package gongzhi.cases.web;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Cells;
import gongzhi.shared.database.Scope;
import gongzhi.territory.LngLat;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open cases near a point. Compared by their words, which the reporter of another case never sees;
 * shown is only what is public.
 */
@Component
class NearbyQuery {

  private static final int CANDIDATES_MAX = 100;

  /** A case that might be the same; {@code compared} is for the machine alone. */
  record Candidate(
      long id,
      String no,
      String place,
      int ruleVersion,
      String category,
      CaseStatus status,
      @Nullable String title,
      String compared,
      int joined,
      long areaId,
      @Nullable Double lng,
      @Nullable Double lat,
      Instant receivedAt) {}

  private final JdbcClient db;
  private final TransactionTemplate reading;

  NearbyQuery(JdbcClient db, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.reading = reading;
  }

  List<Candidate> openAround(LngLat point, Instant since) {
    return Scope.job().call(() -> Objects.requireNonNull(reading.execute(_ -> find(point, since))));
  }

  private List<Candidate> find(LngLat point, Instant since) {
    return db.sql(
            """
            select id, no, place, rule_version, category, status, title_public as title, title as compared, joined,
                   area_id, lng, lat, received_at
              from cases.case_file
             where cell = any(:cells) and received_at > :since
               and closed_at is null and not restricted and not hidden
             order by received_at desc
             limit :most
            """)
        .param("cells", Cells.around(point))
        .param("since", Timestamp.from(since))
        .param("most", CANDIDATES_MAX)
        .query(Candidate.class)
        .list();
  }
}
