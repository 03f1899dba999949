package gongzhi.cases.rules;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of the rules that ever applied, as text. */
@Component
class RuleStore {

  /** One row: the merged {@code cases.yaml} and {@code categories.csv} of a place. */
  record Stored(String place, int version, byte[] contentHash, String rules, String categories) {}

  /** Since when a version applies. */
  record Loaded(String place, int version, Instant at) {}

  private final JdbcClient db;

  RuleStore(JdbcClient db) {
    this.db = db;
  }

  /** Makes programs that start at the same moment take turns, until the transaction ends. */
  void takeTurns() {
    db.sql("select pg_advisory_xact_lock(hashtext('cases.rule_version'))")
        .query((row, number) -> true)
        .single();
  }

  /** Oldest first. The limit is far above what people write in a lifetime. */
  List<Stored> all() {
    return db.sql(
            """
            select place, version, content_hash, rules, categories
              from cases.rule_version
             order by place, version
             limit 10000
            """)
        .query(Stored.class)
        .list();
  }

  /** Since when each version applies. */
  List<Loaded> times() {
    return db.sql("select place, version, loaded_at as at from cases.rule_version limit 10000")
        .query(Loaded.class)
        .list();
  }

  void insert(Stored stored, Instant loadedAt) {
    db.sql(
            """
            insert into cases.rule_version (place, version, content_hash, rules, categories, loaded_at)
            values (:place, :version, :hash, :rules, :categories, :loadedAt)
            """)
        .param("place", stored.place())
        .param("version", stored.version())
        .param("hash", stored.contentHash())
        .param("rules", stored.rules())
        .param("categories", stored.categories())
        .param("loadedAt", Timestamp.from(loadedAt))
        .update();
  }
}
