package gongzhi.cases.web.handover;

import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.web.ListKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads meetings and their lists with the rights of the viewer: a unit finds its own lines. */
@Component
class HandoverQuery {

  static final int PAGE = 30;

  private static final String LATE =
      "l.due_at < :now and c.done_at is null and c.closed_at is null";

  private final JdbcClient db;

  HandoverQuery(JdbcClient db) {
    this.db = db;
  }

  /** How the whole list stands. */
  record Counts(int lines, int signed, int done, int late) {}

  /** The latest first, from where the page before ended: one more than a page. */
  List<MeetingRow> meetings(String state, ListKey after, Instant now) {
    return db.sql(
            """
            select m.id, m.area_id, m.title, m.venue, m.meets_at, m.state, n.lines, n.signed, n.done, n.late
              from (select * from cases.handover_meeting
                     where (:state = '' or state = :state) and (meets_at, id) < (:at, :id)
                     order by meets_at desc, id desc
                     limit :page) m
             cross join lateral (
              select count(*) as lines, count(l.signed_at) as signed,
                     count(*) filter (where c.status = 'RESOLVED') as done, count(*) filter (where %s) as late
                from cases.handover_line l
                left join cases.case_file c on c.id = l.case_id
               where l.meeting_id = m.id) n
             order by m.meets_at desc, m.id desc
            """
                .formatted(LATE))
        .param("state", state)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("now", Timestamp.from(now))
        .param("page", PAGE + 1)
        .query(MeetingRow.class)
        .list();
  }

  Counts counts(long meeting, Instant now) {
    return db.sql(
            """
            select count(*) as lines, count(l.signed_at) as signed,
                   count(*) filter (where c.status = 'RESOLVED') as done, count(*) filter (where %s) as late
              from cases.handover_line l
              left join cases.case_file c on c.id = l.case_id
             where l.meeting_id = :meeting
            """
                .formatted(LATE))
        .param("meeting", meeting)
        .param("now", Timestamp.from(now))
        .query(Counts.class)
        .single();
  }

  /** The list from where the page before ended. */
  List<AgendaRow> agenda(long meeting, long after, int most) {
    return db.sql(
            """
            select l.id, l.case_no, l.unit_id as unit, l.due_on, l.demand, l.was_with, l.due_at, l.signed_at,
                   s.label as signer, c.place, c.rule_version, c.category, c.title_public, c.community_id, c.status,
                   c.restricted, c.route, c.unit_id as has_it, c.done_at, c.closed_at
              from cases.handover_line l
              left join cases.case_file c on c.id = l.case_id
              left join parties.party_label s on s.id = l.signed_by
             where l.meeting_id = :meeting and l.id > :after
             order by l.id
             limit :most
            """)
        .param("meeting", meeting)
        .param("after", after)
        .param("most", most)
        .query(AgendaRow.class)
        .list();
  }

  /** All of it, for paper and for a table; a meeting has no more. */
  List<AgendaRow> whole(long meeting) {
    return agenda(meeting, 0, HandoverMeeting.MOST_LINES);
  }
}
