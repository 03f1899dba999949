package gongzhi.cases.register;

import gongzhi.parties.access.ProgramWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings into the register what happened to cases, within a second of the act. Events are taken by
 * transaction, as the counters do, so that none is missed that becomes final late; at most some
 * thousands at a time.
 */
@Component
class RegisterFold {

  private static final String SHOWN =
      """
      case_id, no, place, community_id, group_code, category, rule_version, status, title, month, received_at,
      promised_at, late_from, done_at, closed_at, east, north, terms, result, kind""";

  private static final String FOLD =
      """
      with span as (
        select p.horizon as since,
               least(pg_snapshot_xmin(pg_current_snapshot()), coalesce((
                 select e.xact from cases.case_event e
                  where e.xact > (select f.xact from cases.case_event f where f.xact >= p.horizon order by f.xact limit 1)
                  order by e.xact offset 5000 limit 1), '9223372036854775807')) as until
          from cases.register_position p),
      fresh as (
        select distinct e.case_id from cases.case_event e, span where e.xact >= span.since and e.xact < span.until),
      shown as (
        insert into cases.register_line as known (%1$s)
        select s.* from cases.register_source s where s.case_id in (select case_id from fresh)
        on conflict (case_id) do update set (%1$s) = row (excluded.*)
         where known is distinct from excluded
        returning 1),
      gone as (
        delete from cases.register_line l
         where l.case_id in (select case_id from fresh)
           and not exists (select from cases.register_source s where s.case_id = l.case_id)
        returning 1)
      update cases.register_position p
         set horizon = span.until, changes = changes + (select count(*) from shown) + (select count(*) from gone)
        from span
       where p.horizon < span.until
      """
          .formatted(SHOWN);

  private final JdbcClient db;
  private final ProgramWork program;

  RegisterFold(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** Where another node is folding, this one rests. */
  @Scheduled(fixedRate = 500)
  void fold() {
    program.run(
        () -> {
          if (isOurTurn()) {
            db.sql(FOLD).update();
          }
        });
  }

  private boolean isOurTurn() {
    return db.sql("select pg_try_advisory_xact_lock(hashtext('gongzhi case register'))")
        .query(Boolean.class)
        .single();
  }
}
