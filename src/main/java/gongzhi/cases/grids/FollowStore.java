package gongzhi.cases.grids;

import gongzhi.cases.path.Case;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open cases still lie on ground as it was before a change. */
@Component
class FollowStore {

  private static final int BATCH = 200;

  private final JdbcClient db;

  FollowStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * A change that cases follow.
   *
   * @param heirs former grid to the one that answers for it
   * @param paths building to its new path
   */
  record Open(long changeId, Map<Long, Long> heirs, Map<Long, String> paths) {

    Long[] grids() {
      return heirs.keySet().toArray(Long[]::new);
    }

    Long[] buildings() {
      return paths.keySet().stream().sorted().toArray(Long[]::new);
    }
  }

  /** What was noted before this moment and is not done, the earliest first. */
  List<Open> open(Instant before) {
    return db.sql(
            """
            select change_id, grids, heirs, buildings, paths from cases.ground_follow
             where done_at is null and noted_at <= :before
             order by change_id
             limit :most
            """)
        .param("before", Timestamp.from(before))
        .param("most", BATCH)
        .query(FollowStore::open)
        .list();
  }

  /** Numbers of open cases on the former ground. */
  List<String> behind(Open change) {
    return db.sql(
            """
            select c.no from cases.case_file c
             where c.closed_at is null and (c.area_id = any (:grids)
                or exists (select from unnest(:buildings, :paths) as moved (id, path)
                            where moved.id = c.area_id and moved.path <> c.area_path))
               and c.area_id = any (:grids || :buildings)
             order by c.id
             limit :most
            """)
        .param("grids", change.grids())
        .param("buildings", change.buildings())
        .param(
            "paths",
            Arrays.stream(change.buildings()).map(change.paths()::get).toArray(String[]::new))
        .param("most", BATCH)
        .query(String.class)
        .list();
  }

  void place(Case moved) {
    db.sql("update cases.case_file set area_id = :area, area_path = :path where id = :id")
        .param("area", moved.where().area().value())
        .param("path", moved.where().path())
        .param("id", moved.id())
        .update();
  }

  void done(Open change, Instant now) {
    db.sql(
            "update cases.ground_follow set done_at = :now where change_id = :id and done_at is null")
        .param("now", Timestamp.from(now))
        .param("id", change.changeId())
        .update();
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    Long[] grids = longs(row.getArray("grids"));
    Long[] heirs = longs(row.getArray("heirs"));
    Long[] buildings = longs(row.getArray("buildings"));
    String[] paths = (String[]) row.getArray("paths").getArray();
    Map<Long, Long> byGrid = new HashMap<>();
    Map<Long, String> byBuilding = new HashMap<>();
    for (int i = 0; i < grids.length; i++) {
      byGrid.put(grids[i], heirs[i]);
    }
    for (int i = 0; i < buildings.length; i++) {
      byBuilding.put(buildings[i], paths[i]);
    }
    return new Open(row.getLong("change_id"), byGrid, byBuilding);
  }

  private static Long[] longs(Array column) throws SQLException {
    return (Long[]) column.getArray();
  }
}
