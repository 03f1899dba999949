package gongzhi.cases.grids;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what lies on some ground, by the area it was recorded under. */
@Component
class LoadQuery {

  private static final int MOST = 20_000;

  private final JdbcClient db;

  LoadQuery(JdbcClient db) {
    this.db = db;
  }

  /** Cases recorded under one area. */
  record Cases(AreaId area, int open, int aged, int received) {}

  /** Visits of one area that are due. */
  record Visits(AreaId area, int due) {}

  /**
   * Open cases, those that are aged, and those received lately, open or not.
   *
   * @param aged what was received before this is aged
   * @param since what was received from this on is of late
   */
  List<Cases> cases(Collection<AreaId> communities, Instant aged, Instant since) {
    return db.sql(
            """
            select area_id as area, count(*) filter (where closed_at is null) as open,
                   count(*) filter (where closed_at is null and received_at < :aged) as aged,
                   count(*) filter (where received_at >= :since) as received
              from cases.case_file
             where community_id = any (:communities) and (closed_at is null or received_at >= :since)
             group by area_id
             limit :most
            """)
        .param("communities", communities.stream().map(AreaId::value).toArray(Long[]::new))
        .param("aged", Timestamp.from(aged))
        .param("since", Timestamp.from(since))
        .param("most", MOST)
        .query(Cases.class)
        .list();
  }

  List<Visits> visits(Area ground, LocalDate today) {
    return db.sql(
            """
            select area_id as area, count(*) as due
              from cases.visit_target
             where area_path ^@ :path and left_at is null and due_on <= :today
             group by area_id
             limit :most
            """)
        .param("path", ground.path())
        .param("today", today)
        .param("most", MOST)
        .query(Visits.class)
        .list();
  }
}
