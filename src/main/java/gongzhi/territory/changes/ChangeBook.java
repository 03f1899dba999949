package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes of grids and what they left behind, with the rights of whoever asks. */
@Component
public class ChangeBook {

  /** Changes on one page. */
  public static final int PAGE = 30;

  private final JdbcClient db;
  private final ChangeStore store;

  ChangeBook(JdbcClient db, ChangeStore store) {
    this.db = db;
    this.store = store;
  }

  /**
   * One area took over ground of another.
   *
   * @param changed first day on which it was so
   */
  public record Step(AreaId from, AreaId to, ChangeKind change, LocalDate changed, String basis) {}

  /** The change; one that the reader may not see looks as if it were not there. */
  public GridChange get(long id) {
    return find(id).orElseThrow(() -> Rejection.notFound("grid-change.no-such-change"));
  }

  /** The same, empty for none. */
  public Optional<GridChange> find(long id) {
    return db.sql(ChangeStore.SELECT + " where id = :id")
        .param("id", id)
        .query(GridChange.class)
        .optional();
  }

  /** The grids as they shall be, or are. */
  public List<GridChange.Made> parts(long id) {
    return store.parts(id);
  }

  /**
   * Changes on this ground, the newest first: one more than a page.
   *
   * @param states which of them
   * @param before number of the last one on the page before; {@link Long#MAX_VALUE} for the first
   */
  public List<GridChange> on(String areaPath, Collection<ChangeState> states, long before) {
    return db.sql(
            ChangeStore.SELECT
                + """
                 where area_path ^@ :path and state = any (:states) and id < :before
                 order by id desc
                 limit :most
                """)
        .param("path", areaPath)
        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
        .param("before", before)
        .param("most", PAGE + 1)
        .query(GridChange.class)
        .list();
  }

  /** Those of these areas that an open change holds. */
  public Set<AreaId> inOpenChanges(Collection<AreaId> ids) {
    return store.inOpenChanges(ids);
  }

  /** Who took over whose ground among these areas, the earliest first. */
  public List<Step> steps(Collection<AreaId> areas) {
    Long[] ids = areas.stream().map(AreaId::value).toArray(Long[]::new);
    return db.sql(
            """
            select from_id as "from", to_id as "to", change, changed, basis
              from territory.lineage
             where from_id = any (:ids) or to_id = any (:ids)
             order by changed, from_id, to_id
             limit :most
            """)
        .param("ids", ids)
        .param("most", Areas.MOST)
        .query(Step.class)
        .list();
  }
}
