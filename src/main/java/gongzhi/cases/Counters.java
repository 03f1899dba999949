package gongzhi.cases;

import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counters of what happened (计数), by month, community, category and measure. They are folded from
 * the events in the background, so that no act waits for a hot row, and a recount of any cell
 * equals it.
 *
 * <p>Ids of events are given before their transactions commit, so a lower id may appear later than
 * a higher one. Therefore events are folded by transaction: those before {@code pg_snapshot_xmin}
 * have all ended, and whatever commits from now on lies at or behind it. A long-running transaction
 * makes the counters late, never wrong.
 */
@Component
class Counters {

  private static final Logger LOG = LoggerFactory.getLogger(Counters.class);

  private static final String FOLD =
      """
      with fresh as (
        select month, community_id, category, measure, count(*) as more
          from cases.counted_event
         where xact >= (select horizon from cases.fold_position)
           and xact < pg_snapshot_xmin(pg_current_snapshot())
         group by month, community_id, category, measure),
      folded as (
        insert into cases.counter as known (month, community_id, category, measure, count)
        select month, community_id, category, measure, more
          from fresh
        on conflict (month, community_id, category, measure) do update set count = known.count + excluded.count)
      update cases.fold_position
         set horizon = pg_snapshot_xmin(pg_current_snapshot())
       where horizon < pg_snapshot_xmin(pg_current_snapshot())
      """;

  private final JdbcClient db;
  private final ProgramWork program;

  Counters(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** One number: how often something happened in a community to one category in a month. */
  record Cell(String month, AreaId community, String category, String measure) {}

  /** Within a second of an act it is counted; where another node is counting, this one rests. */
  @Scheduled(fixedRate = 500)
  void fold() {
    program.run(
        () -> {
          if (isOurTurn()) {
            db.sql(FOLD).update();
          }
        });
  }

  /** What the counter says; nothing that never happened has one. */
  long count(Cell cell) {
    return number(
        """
        select coalesce(sum(count), 0) from cases.counter
         where month = :month and community_id = :community and category = :category and measure = :measure
        """,
        cell);
  }

  /** The same from the events themselves. */
  long recount(Cell cell) {
    return number(
        """
        select count(*) from cases.counted_event
         where month = :month and community_id = :community and category = :category and measure = :measure
        """,
        cell);
  }

  /** Cells that do not equal their recount, at most a hundred; there are never any. */
  List<Cell> unequal() {
    return program.call(
        () ->
            db.sql(
                    """
                    with recounted as (
                      select month, community_id, category, measure, count(*) as again
                        from cases.counted_event
                       where xact < (select horizon from cases.fold_position)
                       group by month, community_id, category, measure)
                    select month, community_id as community, category, measure
                      from recounted
                      full join cases.counter using (month, community_id, category, measure)
                     where again is distinct from count
                     limit 100
                    """)
                .query(Cell.class)
                .list());
  }

  @Scheduled(cron = "0 40 3 * * *", zone = WorkingCalendar.ZONE_NAME)
  void check() {
    List<Cell> wrong = unequal();
    if (!wrong.isEmpty()) {
      LOG.error("Counters do not equal their recount: {}", wrong);
    }
  }

  private long number(String sql, Cell cell) {
    return program.call(
        () ->
            db.sql(sql)
                .param("month", cell.month())
                .param("community", cell.community().value())
                .param("category", cell.category())
                .param("measure", cell.measure())
                .query(Long.class)
                .single());
  }

  private boolean isOurTurn() {
    return db.sql("select pg_try_advisory_xact_lock(hashtext('gongzhi case counters'))")
        .query(Boolean.class)
        .single();
  }
}
