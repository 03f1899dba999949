package gongzhi.cases.web.petition;

import gongzhi.cases.web.ListKey;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open petitions with the rights of the viewer, the most urgent first. */
@Component
class PetitionListQuery {

  static final int PAGE = 30;

  private final JdbcClient db;

  PetitionListQuery(JdbcClient db) {
    this.db = db;
  }

  /**
   * One more than a page.
   *
   * @param waits {@code office} for what the office has to do; empty for all
   */
  List<PetitionRow> open(String waits, ListKey after) {
    return db.sql(
            """
            select c.id, c.no, c.place, c.rule_version, c.category, c.status, t.title, c.title_public, c.community_id,
                   c.unit_id as unit, c.due_from, c.due_at, p.tell_by, p.told_at,
                   (p.objected_at is not null and p.settled_at is null) as objected
              from cases.case_file c
              join cases.petition p on p.case_id = c.id
              left join cases.case_title t on t.case_id = c.id
             where c.closed_at is null and c.route = 'PETITION' and (c.due_at, c.id) > (:at, :id)
               and (:waits = '' or c.unit_id is null or (p.objected_at is not null and p.settled_at is null))
             order by c.due_at, c.id
             limit :page
            """)
        .param("waits", waits)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("page", PAGE + 1)
        .query(PetitionRow.class)
        .list();
  }
}
