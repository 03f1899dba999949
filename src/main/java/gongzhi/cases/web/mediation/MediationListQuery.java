package gongzhi.cases.web.mediation;

import gongzhi.cases.web.mediation.MediationListController.Kind;
import gongzhi.cases.web.mediation.MediationListController.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads mediations with the rights of the viewer, the newest first. */
@Component
class MediationListQuery {

  static final int PAGE = 30;

  private final JdbcClient db;

  MediationListQuery(JdbcClient db) {
    this.db = db;
  }

  /** One more than a page, older than the given one. */
  List<Row> of(Kind kind, long before) {
    return db.sql(
            """
            select m.id, c.no, m.state, m.performed, m.began_at, m.unit_id as unit,
                   (select count(*) from cases.mediation_side s where s.mediation_id = m.id) as sides
              from cases.mediation m
              join cases.case_file c on c.id = m.case_id
             where m.id < :before
               and (:kind = 'ALL' or (:kind = 'OPEN' and m.ended_at is null)
                 or (:kind = 'LOOK_AFTER' and m.state = 'AGREED' and m.performed is distinct from 'FULLY'))
             order by m.id desc
             limit :page
            """)
        .param("before", before)
        .param("kind", kind.name())
        .param("page", PAGE + 1)
        .query(Row.class)
        .list();
  }
}
