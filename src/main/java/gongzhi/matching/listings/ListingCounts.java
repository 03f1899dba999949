package gongzhi.matching.listings;

import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many needs, resources and projects were published in a time, and what came of them: for each
 * community and for each unit. Counted anew each time, for the ground of whoever asks.
 */
@Component
public class ListingCounts {

  private static final int MOST = 500;

  private final JdbcClient db;

  ListingCounts(JdbcClient db) {
    this.db = db;
  }

  /**
   * One line.
   *
   * @param id number of the community or of the unit
   * @param claimed how many claims and orders were accepted
   * @param done how many of those both sides confirmed
   */
  public record Count(
      long id, long needs, long resources, long projects, long claimed, long done) {}

  /** By the community in which they were published. */
  public List<Count> byCommunity(Area ground, Instant from, Instant until) {
    return db.sql(
            """
            select l.area_id as id,
                   count(*) filter (where l.kind = 'NEED') as needs,
                   count(*) filter (where l.kind = 'RESOURCE') as resources,
                   count(*) filter (where l.kind = 'PROJECT') as projects,
                   coalesce(sum(p.claimed), 0) as claimed, coalesce(sum(p.done), 0) as done
              from matching.listing l
             cross join lateral (
                   select count(*) as claimed, count(*) filter (where q.state = 'DONE') as done
                     from matching.pairing q
                    where q.listing_no = l.no and q.state in ('ACCEPTED', 'DONE')) p
             where l.area_path ^@ :path and l.published_at >= :from and l.published_at < :until
             group by l.area_id
             order by l.area_id
             limit :most
            """)
        .param("path", ground.path())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("most", MOST)
        .query(Count.class)
        .list();
  }

  /** By the unit: what it posted, and what it claimed of others. */
  public List<Count> byUnit(Area ground, Instant from, Instant until) {
    return db.sql(
            """
            select one.id, sum(one.needs) as needs, sum(one.resources) as resources, sum(one.projects) as projects,
                   sum(one.claimed) as claimed, sum(one.done) as done
              from (select l.unit_id as id, (l.kind = 'NEED')::int as needs, (l.kind = 'RESOURCE')::int as resources,
                           (l.kind = 'PROJECT')::int as projects, 0 as claimed, 0 as done
                      from matching.listing l
                     where l.unit_id is not null and l.area_path ^@ :path and l.published_at >= :from
                       and l.published_at < :until
                    union all
                    select p.unit_id, 0, 0, 0, 1, (p.state = 'DONE')::int
                      from matching.pairing p
                     where p.unit_id is not null and p.area_path ^@ :path and p.state in ('ACCEPTED', 'DONE')
                       and p.answered_at >= :from and p.answered_at < :until) one
             group by one.id
             order by one.id
             limit :most
            """)
        .param("path", ground.path())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("most", MOST)
        .query(Count.class)
        .list();
  }
}
