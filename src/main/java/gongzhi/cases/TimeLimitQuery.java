package gongzhi.cases;

import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases whose time limit asks for something, by the rules each started under. */
@Component
class TimeLimitQuery {

  /**
   * The clock runs on the clock, as pages show it. A limit shorter than "soon" itself is reminded
   * of at half its time, not the moment it begins.
   */
  private static final String RIPE =
      """
      select c.id
        from cases.case_file c
        join unnest(:places::text[], :versions::int[], :percents::int[], :hours::int[], :late::timestamptz[])
             as r (place, version, percent, hours, late) on r.place = c.place and r.version = c.rule_version
       where c.closed_at is null and c.paused_at is null
         and case :kind
               when 'SOON' then c.status <> 'REPORTED_DONE' and c.due_at > :now::timestamptz
                 and (c.due_at - :now::timestamptz) * 2 <= c.due_at - c.due_from
                 and (c.due_at - :now::timestamptz < make_interval(hours => r.hours)
                      or (c.due_at - :now::timestamptz) * 100 < (c.due_at - c.due_from) * r.percent)
               when 'OVERDUE' then c.status <> 'REPORTED_DONE'
               when 'SUPERVISED' then c.status <> 'REPORTED_DONE' and not c.supervised and c.due_at < r.late
               else c.status = 'REPORTED_DONE'
             end
         and (:kind = 'SOON' or c.due_at <= :now::timestamptz)
         and not exists (
           select from cases.timer_mark m where m.case_id = c.id and m.kind = :kind and m.due_at = c.due_at)
      """;

  private final JdbcClient db;
  private final RuleBook book;
  private final Deadlines deadlines;
  private final InstantSource clock;

  TimeLimitQuery(JdbcClient db, RuleBook book, Deadlines deadlines, InstantSource clock) {
    this.db = db;
    this.book = book;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Ids of cases that ask for it now, the latest first; at most so many. */
  List<Long> ripe(TimeLimit kind, int most) {
    return statement(RIPE + " order by c.due_at, c.id limit :most", kind)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Locks the case if it still asks for it and nobody is acting on it at this moment. */
  boolean lock(TimeLimit kind, long id) {
    return statement(RIPE + " and c.id = :id limit 1 for no key update of c skip locked", kind)
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Notes that it was done about the present limit; says no when it had been before. */
  boolean mark(TimeLimit kind, long id) {
    return db.sql(
                """
                insert into cases.timer_mark (case_id, kind, due_at, fired_at)
                select id, :kind, due_at, :now from cases.case_file where id = :id
                on conflict do nothing
                """)
            .param("id", id)
            .param("kind", kind)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Only one node works on time limits at a moment; the lock ends with the transaction. */
  boolean isOurTurn() {
    return db.sql("select pg_try_advisory_xact_lock(hashtext('gongzhi time limits'))")
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec statement(String sql, TimeLimit kind) {
    Instant now = clock.instant();
    List<RuleVersion> rules = book.all();
    return db.sql(sql)
        .param("kind", kind)
        .param("now", Timestamp.from(now))
        .param("places", rules.stream().map(RuleVersion::place).toArray(String[]::new))
        .param("versions", rules.stream().map(RuleVersion::version).toArray(Integer[]::new))
        .param(
            "percents",
            rules.stream().map(one -> one.rules().soon().percent()).toArray(Integer[]::new))
        .param(
            "hours", rules.stream().map(one -> one.rules().soon().hours()).toArray(Integer[]::new))
        .param("late", rules.stream().map(one -> late(one, now)).toArray(String[]::new));
  }

  private String late(RuleVersion rules, Instant now) {
    return deadlines.lateFor(rules.place(), rules.rules().supervisedAfter(), now).toString();
  }
}
