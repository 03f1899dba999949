package gongzhi.transparency;

import gongzhi.transparency.tree.Merkle;
import gongzhi.transparency.tree.TileId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log in bulk to work it out again: a row a tile, a few rows a thousand leaves. */
@Repository
class AuditStore {

  private final JdbcClient db;

  AuditStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * The hashes of the leaves from {@code from} to before {@code end}, each tile compared with the
   * stored one.
   */
  StretchHashes stretch(long from, long end) {
    StretchHashes hashes = new StretchHashes();
    long[] next = {from};
    db.sql(
            """
            select e.bundle, e.leaves, t.hashes
              from (select leaf_index / 256 as tile_index, count(*) as leaves,
                           string_agg(int2send(octet_length(leaf)::int2) || leaf, ''::bytea
                                      order by leaf_index) as bundle
                      from transparency.commitment
                     where leaf_index >= :from and leaf_index < :end
                     group by leaf_index / 256) e
              left join transparency.tile t on t.level = 0 and t.tile_index = e.tile_index
             order by e.tile_index
            """)
        .param("from", from)
        .param("end", end)
        .query(each(row -> next[0] += tile(row, hashes)));
    if (next[0] != end) {
      throw new Frozen(Frozen.Reason.LEAF_MISSING, "between " + from + " and " + end);
    }
    return hashes;
  }

  private static long tile(ResultSet row, StretchHashes hashes) throws SQLException {
    int leaves = row.getInt("leaves");
    byte[] worked = hashes(row.getBytes("bundle"), leaves);
    requireSame(worked, row.getBytes("hashes"), "a tile of leaves");
    hashes.add(worked);
    return leaves;
  }

  private static byte[] hashes(byte[] bundle, int leaves) {
    MessageDigest sha256 = Merkle.sha256();
    ByteBuffer entries = ByteBuffer.wrap(bundle);
    byte[] hashes = new byte[leaves * Merkle.HASH_BYTES];
    for (int i = 0; i < leaves; i++) {
      int length = Short.toUnsignedInt(entries.getShort());
      sha256.update((byte) 0);
      sha256.update(bundle, entries.position(), length);
      entries.position(entries.position() + length);
      System.arraycopy(sha256.digest(), 0, hashes, i * Merkle.HASH_BYTES, Merkle.HASH_BYTES);
    }
    return hashes;
  }

  /** A tile above the leaves. */
  void compare(TileId id, byte[] worked) {
    byte[] stored =
        db.sql("select hashes from transparency.tile where level = :level and tile_index = :index")
            .param("level", id.level())
            .param("index", id.index())
            .query((row, number) -> row.getBytes(1))
            .optional()
            .orElse(null);
    requireSame(worked, stored, "tile " + id);
  }

  /** The stored tile may have grown meanwhile, but must begin with what was worked out. */
  private static void requireSame(byte[] worked, byte @Nullable [] stored, String what) {
    boolean same =
        stored != null
            && stored.length >= worked.length
            && Arrays.equals(worked, 0, worked.length, stored, 0, worked.length);
    if (!same) {
      throw new Frozen(Frozen.Reason.HASHES_DIFFER, what);
    }
  }

  /** Says which of the two overloads is meant: row by row. */
  private static RowCallbackHandler each(RowCallbackHandler look) {
    return look;
  }
}
