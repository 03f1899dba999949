package gongzhi.cases.grids;

import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about duties that were done, with the rights of whoever asks. */
@Component
public class DutyStore {

  private static final int HISTORY = 50;
  private static final int MOST = 50_000;

  private final JdbcClient db;

  DutyStore(JdbcClient db) {
    this.db = db;
  }

  /** When a duty was done last in a grid. */
  record Last(AreaId grid, String duty, LocalDate on) {}

  /** A duty that was done. */
  public record Done(String duty, LocalDate doneOn, PartyId by, String words) {}

  /** What is written down. */
  record Work(String duty, int version, String words, PartyId by) {}

  List<Last> last(Collection<AreaId> grids) {
    return db.sql(
            """
            select grid_id as grid, duty, max(done_on) as "on"
              from cases.grid_duty
             where grid_id = any (:grids)
             group by grid_id, duty
             limit :most
            """)
        .param("grids", values(grids))
        .param("most", MOST)
        .query(Last.class)
        .list();
  }

  List<Done> history(Collection<AreaId> grids) {
    return db.sql(
            """
            select duty, done_on, by_id as by, words
              from cases.grid_duty
             where grid_id = any (:grids)
             order by done_on desc, id desc
             limit :most
            """)
        .param("grids", values(grids))
        .param("most", HISTORY)
        .query(Done.class)
        .list();
  }

  /** Says whether it was not written down that day before. */
  boolean add(Area grid, Work work, LocalDate today, Instant now) {
    return db.sql(
                """
                insert into cases.grid_duty (grid_id, area_path, duty, version, done_on, by_id, words, at)
                values (:grid, :path, :duty, :version, :today, :by, :words, :now)
                on conflict do nothing
                """)
            .param("grid", grid.id().value())
            .param("path", grid.path())
            .param("duty", work.duty())
            .param("version", work.version())
            .param("today", today)
            .param("by", work.by().value())
            .param("words", work.words())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private static Long[] values(Collection<AreaId> ids) {
    return ids.stream().map(AreaId::value).toArray(Long[]::new);
  }
}
