package gongzhi.cases.web.ratings;

import gongzhi.parties.PartyId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts answers and ratings of one month by unit, with the rights of the viewer. */
@Component
class RatingsQuery {

  private static final int MOST_UNITS = 200;

  private final JdbcClient db;
  private final InstantSource clock;

  RatingsQuery(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One unit in one month.
   *
   * @param unit null for what no unit had
   * @param answered how many reporters said whether it is solved
   * @param content how many of the rated gave three stars or more
   * @param late bad ratings whose call is late
   */
  record Row(
      @Nullable PartyId unit,
      long answered,
      long solved,
      long rated,
      long content,
      long bad,
      long called,
      long late) {}

  List<Row> of(YearMonth month) {
    return db.sql(
            """
            select u.unit, sum(u.answered) as answered, sum(u.solved) as solved, sum(u.rated) as rated,
                   sum(u.content) as content, sum(u.bad) as bad, sum(u.called) as called, sum(u.late) as late
              from (
                select c.unit_id as unit, 1 as answered,
                       (e.act in ('CONFIRMED', 'CONFIRMED_IN_PERSON'))::int as solved,
                       0 as rated, 0 as content, 0 as bad, 0 as called, 0 as late
                  from cases.case_event e
                  join cases.case_file c on c.id = e.case_id
                 where e.at >= :from and e.at < :until
                   and e.act in ('CONFIRMED', 'CONFIRMED_IN_PERSON', 'UNDERSTOOD', 'UNDERSTOOD_IN_PERSON', 'REOPENED',
                                 'REOPENED_IN_PERSON', 'ESCALATED')
                union all
                select r.unit_id, 0, 0, 1, (r.score >= 3)::int, (r.score <= 2)::int, (r.called_at is not null)::int,
                       (r.called_at is null and r.call_by < :now)::int
                  from cases.rating r
                 where r.rated_at >= :from and r.rated_at < :until) u
             group by u.unit
             order by 2 desc, u.unit
             limit :most
            """)
        .param("from", start(month.atDay(1)))
        .param("until", start(month.plusMonths(1).atDay(1)))
        .param("now", Timestamp.from(clock.instant()))
        .param("most", MOST_UNITS)
        .query(Row.class)
        .list();
  }

  private static Timestamp start(LocalDate day) {
    Instant at = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    return Timestamp.from(at);
  }
}
