package gongzhi.transparency;

import gongzhi.transparency.tree.TileId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sequenced leaves and the tiles over them. */
@Repository
class TreeStore {

  /** A leaf in its place. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes of a row, only carried.
  record Placed(long leafIndex, byte[] leaf, byte[] leafHash) {}

  private final JdbcClient db;

  TreeStore(JdbcClient db) {
    this.db = db;
  }

  /** True for one runner at a time, until its transaction ends. */
  boolean claim() {
    return db.sql("select pg_try_advisory_xact_lock(hashtext('gongzhi transparency sealer'))")
        .query(Boolean.class)
        .single();
  }

  /** How many leaves have their place. */
  long size() {
    return db.sql("select coalesce(max(leaf_index) + 1, 0) from transparency.commitment")
        .query(Long.class)
        .single();
  }

  /**
   * Gives the next leaves their places. Whatever is committed and has none is taken, so a
   * transaction that commits late is not skipped, only later.
   */
  List<Placed> place(long size, int limit) {
    return db
        .sql(
            """
            with waiting as (
              select id, :size + row_number() over (order by id) - 1 as place
                from (select id from transparency.commitment
                       where leaf_index is null
                       order by id
                       limit :limit) oldest)
            update transparency.commitment c
               set leaf_index = waiting.place
              from waiting
             where c.id = waiting.id
            returning c.leaf_index, c.leaf, c.leaf_hash
            """)
        .param("size", size)
        .param("limit", limit)
        .query(Placed.class)
        .list()
        .stream()
        .sorted(Comparator.comparingLong(Placed::leafIndex))
        .toList();
  }

  /** Leaves in their places, from this one, in order. */
  List<Placed> leaves(long from, int limit) {
    return db.sql(
            """
            select leaf_index, leaf, leaf_hash
              from transparency.commitment
             where leaf_index >= :from
             order by leaf_index
             limit :limit
            """)
        .param("from", from)
        .param("limit", limit)
        .query(Placed.class)
        .list();
  }

  /** Leaves in their places as a C2SP entry bundle: each with its length before it. */
  byte[] bundle(long from, int count) {
    return db.sql(
            """
            select coalesce(string_agg(int2send(octet_length(leaf)::int2) || leaf, ''::bytea order by leaf_index), '')
              from transparency.commitment
             where leaf_index >= :from and leaf_index < :from + :count
            """)
        .param("from", from)
        .param("count", count)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /** A leaf that has its place, by its hash. */
  Optional<Placed> find(byte[] leafHash) {
    return db.sql(
            """
            select leaf_index, leaf, leaf_hash
              from transparency.commitment
             where leaf_hash = :hash and leaf_index is not null
             limit 1
            """)
        .param("hash", leafHash)
        .query(Placed.class)
        .optional();
  }

  /** The tiles as stored, each read once; empty bytes for one that does not exist. */
  Function<TileId, byte[]> tiles() {
    Map<TileId, byte[]> read = new HashMap<>();
    return id -> read.computeIfAbsent(id, this::tile);
  }

  private byte[] tile(TileId id) {
    return db.sql(
            "select hashes from transparency.tile where level = :level and tile_index = :index")
        .param("level", id.level())
        .param("index", id.index())
        .query((row, number) -> row.getBytes(1))
        .optional()
        .orElseGet(() -> new byte[0]);
  }

  /** Stores tiles that are new or have grown; the database refuses one that changed otherwise. */
  void keep(Map<TileId, byte[]> tiles) {
    db.sql(
            """
            insert into transparency.tile (level, tile_index, hashes)
            select * from unnest(?::smallint[], ?::bigint[], ?::bytea[])
                on conflict (level, tile_index) do update set hashes = excluded.hashes
            """)
        .param(tiles.keySet().stream().map(TileId::level).toArray(Integer[]::new))
        .param(tiles.keySet().stream().map(TileId::index).toArray(Long[]::new))
        .param(tiles.values().toArray(byte[][]::new))
        .update();
  }
}
