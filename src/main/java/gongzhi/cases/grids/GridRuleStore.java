package gongzhi.cases.grids;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of what places said about their grids, as text. */
@Component
class GridRuleStore {

  /** One row: the merged {@code grids.yaml} of a place. */
  record Stored(String place, int version, byte[] contentHash, String rules, Instant loadedAt) {}

  private final JdbcClient db;

  GridRuleStore(JdbcClient db) {
    this.db = db;
  }

  /** Makes programs that start at the same moment take turns, until the transaction ends. */
  void takeTurns() {
    db.sql("select pg_advisory_xact_lock(hashtext('cases.grid_rule_version'))")
        .query((row, number) -> true)
        .single();
  }

  /** Oldest first. The limit is far above what people write in a lifetime. */
  List<Stored> all() {
    return db.sql(
            """
            select place, version, content_hash, rules, loaded_at
              from cases.grid_rule_version
             order by place, version
             limit 10000
            """)
        .query(Stored.class)
        .list();
  }

  void insert(Stored stored) {
    db.sql(
            """
            insert into cases.grid_rule_version (place, version, content_hash, rules, loaded_at)
            values (:place, :version, :hash, :rules, :loadedAt)
            """)
        .param("place", stored.place())
        .param("version", stored.version())
        .param("hash", stored.contentHash())
        .param("rules", stored.rules())
        .param("loadedAt", Timestamp.from(stored.loadedAt()))
        .update();
  }
}
