package gongzhi.cases.clocks;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.ClockKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about clocks; the rows are no more than what the events say. */
@Component
class ClockStore {

  private static final int EVENTS_AT_ONCE = 2000;
  private static final int EVENTS_OF_A_CASE = 500;

  private final JdbcClient db;

  ClockStore(JdbcClient db) {
    this.db = db;
  }

  /** Which transactions are final and not read yet. */
  record Span(String since, String until) {}

  /** A clock of a case. */
  record Of(long caseId, Clock clock) {}

  /** Up to some two thousand events at a time; both ends are the same where nothing is new. */
  Span span() {
    return db.sql(
            """
            select p.horizon::text as since,
                   greatest(p.horizon, least(pg_snapshot_xmin(pg_current_snapshot()), coalesce((
                     select e.xact from cases.case_event e
                      where e.xact > (select f.xact from cases.case_event f where f.xact >= p.horizon order by f.xact limit 1)
                      order by e.xact offset :most limit 1), '9223372036854775807')))::text as until
              from cases.clock_position p
            """)
        .param("most", EVENTS_AT_ONCE)
        .query(Span.class)
        .single();
  }

  /** The cases that something happened to in between; of what ended long ago none is kept. */
  List<Long> touched(Span span) {
    return db.sql(
            """
            select distinct e.case_id
              from cases.case_event e
              join cases.case_file c on c.id = e.case_id
             where e.xact >= :since::xid8 and e.xact < :until::xid8
               and (c.closed_at is null or exists (select from cases.case_clock k where k.case_id = c.id))
               -- whole: the span is bounded
            """)
        .param("since", span.since())
        .param("until", span.until())
        .query(Long.class)
        .list();
  }

  void reached(Span span) {
    db.sql("update cases.clock_position set horizon = :until::xid8 where horizon < :until::xid8")
        .param("until", span.until())
        .update();
  }

  Timed timed(long id) {
    return db.sql(
            """
            select place, rule_version, category, kind, urgent, cases.is_reachable(id) as reachable, received_at, promised_at
              from cases.case_file where id = :id
            """)
        .param("id", id)
        .query(Timed.class)
        .single();
  }

  List<Tick> ticks(long id) {
    return db.sql(
            """
            select act, at, role is not null and audience <> :staff and words <> '' as told
              from cases.case_event
             where case_id = :id
             order by seq
             limit :most
            """)
        .param("id", id)
        .param("staff", Audience.STAFF)
        .param("most", EVENTS_OF_A_CASE)
        .query(
            (row, _) ->
                new Tick(
                    CaseAct.valueOf(row.getString("act")),
                    row.getTimestamp("at").toInstant(),
                    row.getBoolean("told"),
                    null))
        .list();
  }

  /** Writes the clocks of a case as they are now. */
  void keep(long id, List<Clock> clocks) {
    Map<ClockKind, Clock> byKind = new LinkedHashMap<>();
    clocks.forEach(clock -> byKind.put(clock.kind(), clock));
    byKind.values().forEach(clock -> keep(id, clock));
  }

  private void keep(long id, Clock clock) {
    db.sql(
            """
            insert into cases.case_clock as known (case_id, kind, started_at, due_at, stopped_at, ended)
            values (:id, :kind, :from, :due, :stopped, :ended)
            on conflict (case_id, kind) do update
               set started_at = excluded.started_at, due_at = excluded.due_at, stopped_at = excluded.stopped_at,
                   ended = excluded.ended
             where known is distinct from excluded
            """)
        .param("id", id)
        .param("kind", clock.kind().name())
        .param("from", Timestamp.from(clock.from()))
        .param("due", Timestamp.from(clock.due()))
        .param("stopped", timestamp(clock.stopped()))
        .param("ended", clock.ended() || clock.followed())
        .update();
  }

  /** Open cases with such a clock that is late, of which nobody was told; the latest first. */
  List<Of> late(Instant now, int most) {
    return db.sql(
            """
            select k.case_id, k.kind, k.started_at, k.due_at
              from cases.case_clock k
              join cases.case_file c on c.id = k.case_id
             where k.stopped_at is null and k.kind <> 'RESOLVE' and k.due_at < :now
               and c.closed_at is null and (c.paused_at is null or k.kind = 'CONTACT')
               and not exists (
                 select from cases.timer_mark m
                  where m.case_id = k.case_id and m.kind = k.kind and m.due_at = k.due_at)
             order by k.due_at, k.case_id
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(
            (row, _) ->
                new Of(
                    row.getLong("case_id"),
                    Clock.until(
                        null,
                        false,
                        ClockKind.valueOf(row.getString("kind")),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("due_at").toInstant())))
        .list();
  }

  /** Notes that it was told; says no to whoever comes second. */
  boolean mark(Of late, Instant now) {
    return db.sql(
                """
                insert into cases.timer_mark (case_id, kind, due_at, fired_at)
                values (:id, :kind, :due, :now)
                on conflict do nothing
                """)
            .param("id", late.caseId())
            .param("kind", late.clock().kind().name())
            .param("due", Timestamp.from(late.clock().due()))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
