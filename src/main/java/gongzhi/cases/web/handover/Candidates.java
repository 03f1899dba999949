package gongzhi.cases.web.handover;

import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.web.ListKey;
import gongzhi.cases.web.handover.ChoosePages.Search;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open cases of an area that wait for no meeting yet, the most urgent first. */
@Component
class Candidates {

  private final JdbcClient db;

  Candidates(JdbcClient db) {
    this.db = db;
  }

  /**
   * A case that can be put on a list.
   *
   * @param title in the reporter's words, for whoever may read them
   */
  record Row(
      long id,
      String no,
      String place,
      int ruleVersion,
      String category,
      CaseStatus status,
      @Nullable String title,
      @Nullable String titlePublic,
      long communityId,
      @Nullable PartyId unit,
      Instant dueFrom,
      Instant dueAt) {}

  /** One more than a page. */
  List<Row> of(HandoverMeeting meeting, Search search) {
    ListKey after = search.key();
    return db.sql(
            """
            select c.id, c.no, c.place, c.rule_version, c.category, c.status, t.title, c.title_public, c.community_id,
                   c.unit_id as unit, c.due_from, c.due_at
              from cases.case_file c
              left join cases.case_title t on t.case_id = c.id
             where c.area_path ^@ :path and c.closed_at is null and not c.restricted and c.route = 'ORDINARY'
               and c.status <> 'REPORTED_DONE'
               and (c.due_at, c.id) > (:at, :id)
               and (:category = '' or c.category = :category)
               and (:q = '' or right(c.no, length(:no)) = :no or position(:q in concat_ws(' ', t.title, c.title_public, c.address)) > 0)
               and not exists (select from cases.handover_line l where l.case_id = c.id and l.waiting)
             order by c.due_at, c.id
             limit :page
            """)
        .param("path", meeting.areaPath())
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("category", search.category())
        .param("q", search.q())
        .param("no", search.q().toUpperCase(Locale.ROOT))
        .param("page", HandoverQuery.PAGE + 1)
        .query(Row.class)
        .list();
  }
}
