package gongzhi.cases.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody acted on before and may still see, by their latest act. */
@Component
class HandledQuery {

  private final JdbcClient db;

  HandledQuery(JdbcClient db) {
    this.db = db;
  }

  /** A row and the number of the latest act of this person on it, which is the key of the page. */
  record Handled(long caseId, long step) {}

  /** The latest acts below this one, each on another case. */
  List<Handled> latest(long me, long below, int most) {
    return db.sql(
            """
            select e.case_id, e.id as step
              from cases.case_event e
             where e.by_id = :me and e.role is not null and e.id < :below
               and not exists (select from cases.case_event l
                                where l.case_id = e.case_id and l.seq > e.seq and l.by_id = :me and l.role is not null)
             order by e.id desc
             limit :most
            """)
        .param("me", me)
        .param("below", below)
        .param("most", most)
        .query(Handled.class)
        .list();
  }

  /** The rows of these cases, in no order. */
  List<WorkRow> rows(List<Long> cases, long me) {
    return db.sql(
            "select "
                + WorkQuery.COLUMNS
                + ", c.received_at as at from cases.case_file c where c.id = any (:ids) limit 500")
        .param("ids", cases.toArray(Long[]::new))
        .param("me", me)
        .query(WorkRow.class)
        .list();
  }

  /** One case as a row; null where the viewer does not see it. */
  @Nullable WorkRow row(String no, long me) {
    return db.sql(
            "select "
                + WorkQuery.COLUMNS
                + ", c.received_at as at from cases.case_file c where c.no = :no")
        .param("no", no)
        .param("me", me)
        .query(WorkRow.class)
        .optional()
        .orElse(null);
  }
}
