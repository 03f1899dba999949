package gongzhi.cases.web.supervision;

import gongzhi.cases.web.ListKey;
import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads supervisions with the rights of the viewer: by the day of the answer, ended ones newest
 * first.
 */
@Component
class SupervisionQuery {

  static final int PAGE = 30;

  /** As many as a spreadsheet shows at ease. */
  static final int WHOLE = 5000;

  private static final String COLUMNS =
      """
      select s.id, c.no, c.place, c.rule_version, c.category, c.status, c.result, t.title, c.title_public, c.community_id,
             s.supervisor_id as supervisor, s.unit_id as unit, s.by_program, s.reason, s.opened_at, s.due_at, s.answered_at,
             s.answer, s.ended_at, s.ended_as, s.conclusion
        from cases.supervision s
        join cases.case_file c on c.id = s.case_id
        left join cases.case_title t on t.case_id = c.id
      """;

  private static final String OPEN =
      """
       where s.ended_at is null and (s.due_at, s.id) > (:at, :id)
         and case :state when 'waiting' then s.answered_at is null
                         when 'late' then s.answered_at is null and s.due_at < :now
                         when 'answered' then s.answered_at is not null
                         else true end
         and (not :mine or s.supervisor_id = :me)
       order by s.due_at, s.id
       limit :most
      """;

  private static final String ENDED =
      """
       where s.ended_at is not null and (s.ended_at, s.id) < (:at, :id)
         and (not :mine or s.supervisor_id = :me)
       order by s.ended_at desc, s.id desc
       limit :most
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  SupervisionQuery(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** At most so many, from where the filter says. */
  List<SupervisionRow> rows(SupervisionFilter filter, Viewer viewer, int most) {
    Instant now = clock.instant();
    boolean ended = filter.asked().equals(SupervisionFilter.ENDED);
    ListKey first = new ListKey(ended ? now.plusSeconds(1) : Instant.EPOCH, 0);
    ListKey key = filter.key(first.at());
    return db.sql(COLUMNS + (ended ? ENDED : OPEN))
        .param("state", filter.asked())
        .param("mine", filter.isMine())
        .param("me", viewer.party().value())
        .param("now", Timestamp.from(now))
        .param("at", Timestamp.from(key.at()))
        .param("id", key.id())
        .param("most", most)
        .query(SupervisionRow.class)
        .list();
  }
}
