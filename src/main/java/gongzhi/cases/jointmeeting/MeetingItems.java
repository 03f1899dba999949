package gongzhi.cases.jointmeeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is put forward for joint meetings, with the rights of the running transaction. */
@Component
public class MeetingItems {

  /** More than any meeting gets through; the oldest come first. */
  public static final int MOST = 200;

  /** All of them, for a file. */
  public static final int WHOLE = 10_000;

  private static final String ITEM =
      """
      select i.* from (
        select c.id as case_id, c.no, c.place, c.rule_version, c.category, c.title_public, c.area_id, c.community_id,
               c.status, c.unit_id, c.received_at, c.status <> 'REPORTED_DONE' and c.due_at < :now as is_late, c.reopened,
               (select count(distinct e.unit_id) from cases.case_event e
                 where e.case_id = c.id and e.act in ('RETURNED', 'WHISTLE_DECLINED', 'PART_RETURNED')) as declined,
               1 + c.joined as raised,
               exists (select from cases.three_party b
                        where b.case_id = c.id and b.to_meeting_at is not null and b.off_at is null) as by_three,
               w.put, w.reason
          from cases.case_file c
          left join lateral (select m.put, m.reason from cases.meeting_word m
                              where m.case_id = c.id order by m.id desc limit 1) w on true
         where c.closed_at is null and not c.restricted and not c.hidden
      """;

  private static final String FORWARD =
      """
         and c.community_id = :community) i
       where i.put is not null or i.by_three or i.is_late or i.reopened >= :reopened or i.declined >= :declined
          or i.category = any (cast(:categories as text[])) or left(i.category, 2) = any (cast(:categories as text[]))
      """;

  private final JdbcClient db;

  MeetingItems(JdbcClient db) {
    this.db = db;
  }

  /** A community by its rules at a moment. */
  public record Asked(long community, JointMeetingRules rules, Instant now) {}

  /** The open cases that the rules or somebody put forward, the oldest first, at most so many. */
  public List<MeetingItem> of(Asked asked, int most) {
    return of(asked, ITEM + FORWARD + " order by i.received_at, i.case_id limit :most")
        .param("most", most)
        .query(MeetingItem.class)
        .list();
  }

  /** How many there are. */
  public int count(Asked asked) {
    return of(asked, "select count(*) from (" + ITEM + FORWARD + ") a")
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec of(Asked asked, String sql) {
    JointMeetingRules rules = asked.rules();
    return db.sql(sql)
        .param("community", asked.community())
        .param("now", Timestamp.from(asked.now()))
        .param("reopened", rules.reopened())
        .param("declined", rules.declined())
        .param("categories", rules.categories().toArray(String[]::new));
  }

  /** One open case, whether it is put forward or not. */
  public Optional<MeetingItem> find(long caseId, Instant now) {
    return db.sql(ITEM + " and c.id = :case) i limit 1")
        .param("case", caseId)
        .param("now", Timestamp.from(now))
        .query(MeetingItem.class)
        .optional();
  }

  void say(long caseId, boolean put, String reason, Said said) {
    db.sql(
            """
            insert into cases.meeting_word (case_id, put, reason, by_id, at)
            values (:case, :put, :reason, :by, :at)
            """)
        .param("case", caseId)
        .param("put", put)
        .param("reason", reason)
        .param("by", said.by())
        .param("at", Timestamp.from(said.at()))
        .update();
  }

  /** Who said it, and when. */
  record Said(long by, Instant at) {}
}
