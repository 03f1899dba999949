package gongzhi.transparency;

import gongzhi.transparency.tree.TileId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the log in bulk to work it out again. Rows are fetched by range or by id and joined in the
 * program: the database would at times rather read a whole table for each stretch.
 */
@Repository
class AuditStore {

  /** A leaf with the number of its row. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes of a row, only compared.
  record Written(long id, byte[] leaf) {}

  private final JdbcClient db;

  AuditStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * The leaves from {@code from} to before {@code end}, in order.
   *
   * @throws Frozen when one is missing
   */
  List<Written> leaves(long from, long end) {
    List<Written> leaves =
        db.sql(
                """
                select id, leaf
                  from transparency.commitment
                 where leaf_index >= :from and leaf_index < :end
                 order by leaf_index
                 limit :most
                """)
            .param("from", from)
            .param("end", end)
            .param("most", end - from)
            .query((row, number) -> new Written(row.getLong(1), row.getBytes(2)))
            .list();
    if (leaves.size() != end - from) {
      throw new Frozen(Frozen.Reason.LEAF_MISSING, "between " + from + " and " + end);
    }
    return leaves;
  }

  /** The stored tiles of one level, from this one to before that one. */
  Map<TileId, byte[]> tiles(int level, long from, long end) {
    Map<TileId, byte[]> tiles = new HashMap<>();
    db.sql(
            """
            select tile_index, hashes
              from transparency.tile
             where level = :level and tile_index >= :from and tile_index < :end
             limit :most
            """)
        .param("level", level)
        .param("from", from)
        .param("end", end)
        .param("most", end - from)
        .query((row, number) -> tiles.put(new TileId(level, row.getLong(1)), row.getBytes(2)))
        .list();
    return tiles;
  }
}
