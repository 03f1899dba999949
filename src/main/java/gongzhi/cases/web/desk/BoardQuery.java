package gongzhi.cases.web.desk;

import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.web.desk.WorkReach.Reach;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is open on a piece of ground, part by part; the database checks every row again. */
@Component
class BoardQuery {

  private final JdbcClient db;

  BoardQuery(JdbcClient db) {
    this.db = db;
  }

  /**
   * What is open in one part.
   *
   * @param part id of the part; null for what lies in the area and in none of its parts
   */
  record Open(
      @Nullable Long part,
      long open,
      long soon,
      long late,
      long reopened,
      long raised,
      long supervised) {}

  /** How many resolved cases a unit ended. */
  record Ended(@Nullable Long unit, long cases) {}

  List<Open> open(Area area, Reach reach, Instant now) {
    CaseRules.Soon soon = reach.soon();
    return db.sql(
            """
            select nullif(split_part(substr(c.area_path, length(:path) + 1), '/', 1), '')::bigint as part,
                   count(*) as open,
                   count(*) filter (where c.due_at > :now and (c.due_at - :now < make_interval(hours => :hours)
                     or (c.due_at - :now) * 100 < (c.due_at - c.due_from) * :percent)) as soon,
                   count(*) filter (where c.due_at <= :now) as late,
                   count(*) filter (where c.status = 'REOPENED') as reopened,
                   count(*) filter (where %s) as raised,
                   count(*) filter (where c.supervised) as supervised
              from cases.case_file c
             where c.community_id = any (cast(:communities as bigint[])) and c.closed_at is null
               and c.area_path ^@ :path
             group by 1
             limit 500
            """
                .formatted(WorkConditions.RAISED))
        .param("path", area.path())
        .param("communities", within(area, reach))
        .param("now", Timestamp.from(now))
        .param("hours", soon.hours())
        .param("percent", soon.percent())
        .query(Open.class)
        .list();
  }

  /** Of what was received since then and is resolved, which unit ended how many. */
  List<Ended> ended(Area area, Reach reach, Instant since) {
    return db.sql(
            """
            select c.unit_id as unit, count(*) as cases
              from cases.case_file c
             where c.community_id = any (cast(:communities as bigint[])) and c.received_at >= :since
               and c.status = 'RESOLVED' and c.result = 'DONE' and c.area_path ^@ :path
             group by c.unit_id
             limit 5000
            """)
        .param("path", area.path())
        .param("communities", within(area, reach))
        .param("since", Timestamp.from(since))
        .query(Ended.class)
        .list();
  }

  /** How often reporters went one level up since then. */
  long appealed(Area area, Instant since) {
    return db.sql(
            """
            select count(*)
              from cases.case_event e
              join cases.case_file c on c.id = e.case_id
             where e.act = 'APPEALED' and e.at >= :since and c.area_path ^@ :path
            """)
        .param("path", area.path())
        .param("since", Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  /** A board below a community counts its community and lets the path narrow it. */
  private static Long[] within(Area area, Reach reach) {
    return reach.communities().stream()
        .filter(one -> area.contains(one) || one.contains(area))
        .map(one -> one.id().value())
        .toArray(Long[]::new);
  }
}
