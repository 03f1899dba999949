package gongzhi.cases.visits;

import gongzhi.cases.rules.VisitGroup;
import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about visits, with the rights of whoever asks. */
@Component
public class VisitStore {

  /** Targets on one page. */
  public static final int PAGE = 30;

  private static final int HISTORY = 50;

  private static final String TARGET =
      "select id, group_key as \"group\", area_id as area, area_path, place, due_on, seen_on from cases.visit_target";

  private final JdbcClient db;

  VisitStore(JdbcClient db) {
    this.db = db;
  }

  /** How one list stands: how many are on it, were seen in its time, are overdue. */
  public record Coverage(String group, int listed, int seen, int overdue) {}

  /** One visit of the past. */
  public record Past(
      Outcome outcome, String heard, Instant at, long byId, @Nullable String caseNo) {}

  /** Where the page before ended. */
  public record Key(LocalDate due, long id) {}

  /** What is due on this ground, the most urgent first, beyond the key: one more than a page. */
  public List<Target> due(Area ground, String group, Key after) {
    return db.sql(
            TARGET
                + """
                 where area_path ^@ :path and left_at is null and (:group = '' or group_key = :group)
                   and (due_on, id) > (:due, :id)
                 order by due_on, id
                 limit :page
                """)
        .param("path", ground.path())
        .param("group", group)
        .param("due", after.due())
        .param("id", after.id())
        .param("page", PAGE + 1)
        .query(Target.class)
        .list();
  }

  Optional<Target> find(long id) {
    return db.sql(TARGET + " where id = :id and left_at is null for no key update")
        .param("id", id)
        .query(Target.class)
        .optional();
  }

  /** A target that is still on its list, as the reader may see it. */
  public Optional<Target> look(long id) {
    return db.sql(TARGET + " where id = :id and left_at is null")
        .param("id", id)
        .query(Target.class)
        .optional();
  }

  /** The newest visits of a target; at most fifty. */
  public List<Past> history(long target) {
    return db.sql(
            """
            select outcome, heard, at, by_id, case_no
              from cases.visit
             where target_id = :target
             order by at desc, id desc
             limit :most
            """)
        .param("target", target)
        .param("most", HISTORY)
        .query(Past.class)
        .list();
  }

  /** How each of these lists stands on this ground today. */
  public List<Coverage> coverage(Area ground, List<VisitGroup> groups, LocalDate today) {
    return db.sql(
            """
            select g.key as "group", count(t.id) as listed,
                   count(t.id) filter (where t.seen_on > :today::date - g.days) as seen,
                   count(t.id) filter (where t.due_on < :today::date) as overdue
              from unnest(:keys::text[], :days::int[]) with ordinality as g (key, days, position)
              left join cases.visit_target t
                on t.group_key = g.key and t.left_at is null and t.area_path ^@ :path
             group by g.key, g.position
             order by g.position
             limit 100
            """)
        .param("today", today)
        .param("keys", groups.stream().map(VisitGroup::key).toArray(String[]::new))
        .param("days", groups.stream().map(VisitGroup::days).toArray(Integer[]::new))
        .param("path", ground.path())
        .query(Coverage.class)
        .list();
  }

  /** Says whether it was not on the list before. */
  boolean add(String group, Area area, String place, LocalDate due) {
    return db.sql(
                """
                insert into cases.visit_target (group_key, area_id, area_path, place, due_on)
                values (:group, :area, :path, :place, :due)
                on conflict do nothing
                """)
            .param("group", group)
            .param("area", area.id().value())
            .param("path", area.path())
            .param("place", place)
            .param("due", due)
            .update()
        == 1;
  }

  /** Says whether this visit was not written down before under the same key. */
  boolean visited(long target, Visit visit, Written written) {
    return db.sql(
                """
                insert into cases.visit (target_id, key, outcome, heard, at, by_id, case_no)
                values (:target, :key, :outcome, :heard, :at, :by, :case)
                on conflict do nothing
                """)
            .param("target", target)
            .param("key", written.key())
            .param("outcome", visit.outcome().name())
            .param("heard", visit.heard())
            .param("at", Timestamp.from(written.at()))
            .param("by", written.by().value())
            .param("case", written.caseNo())
            .update()
        == 1;
  }

  /** Whether the same person wrote the same of this target within so much time before. */
  boolean isWritten(long target, Visit visit, Written now, Duration within) {
    return db.sql(
            """
            select exists (
              select from cases.visit
               where target_id = :target and by_id = :by and outcome = :outcome and heard = :heard and at > :since)
            """)
        .param("target", target)
        .param("by", now.by().value())
        .param("outcome", visit.outcome().name())
        .param("heard", visit.heard())
        .param("since", Timestamp.from(now.at().minus(within)))
        .query(Boolean.class)
        .single();
  }

  /** Who wrote it down, when, under which key, and what became of it. */
  record Written(PartyId by, Instant at, String key, @Nullable String caseNo) {}

  void plan(long target, LocalDate due, @Nullable LocalDate seen) {
    db.sql(
            "update cases.visit_target set due_on = :due, seen_on = coalesce(:seen::date, seen_on) where id = :id")
        .param("due", due)
        .param("seen", seen)
        .param("id", target)
        .update();
  }

  void left(long target, PartyId by, String why, Instant now) {
    db.sql(
            """
            update cases.visit_target set left_at = :now, left_by = :by, left_because = :why
             where id = :id and left_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .param("why", why)
        .param("id", target)
        .update();
  }
}
