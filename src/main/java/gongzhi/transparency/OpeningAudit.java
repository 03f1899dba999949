package gongzhi.transparency;

import gongzhi.transparency.AuditStore.Written;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Checks what opens commitments: salt and content of every fact that was not erased give the
 * commitment in its leaf, and the fact before it in its record is a leaf of the same record.
 */
@Repository
class OpeningAudit {

  @SuppressWarnings("ArrayRecordComponent") // Bytes of a row, only compared here.
  private record Opening(
      long id,
      String subject,
      byte @Nullable [] previous,
      byte @Nullable [] salt,
      @Nullable String content) {

    boolean opens(byte[] leaf) {
      return salt == null || content == null || Sealable.opens(leaf, salt, content);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Bytes of a row, only compared here.
  private record Before(byte[] leafHash, String subject) {}

  private final JdbcClient db;

  OpeningAudit(JdbcClient db) {
    this.db = db;
  }

  /**
   * The openings of these leaves.
   *
   * @throws Frozen at the first fault
   */
  void compare(List<Written> leaves) {
    Map<Long, Opening> openings = openings(leaves);
    Map<ByteBuffer, String> before = subjectsBefore(openings);
    for (Written written : leaves) {
      Opening opening = openings.get(written.id());
      if (opening == null || !opening.opens(written.leaf()) || !follows(opening, before)) {
        throw new Frozen(Frozen.Reason.OPENING_DIFFERS, "of commitment " + written.id());
      }
    }
  }

  private static boolean follows(Opening opening, Map<ByteBuffer, String> before) {
    byte[] previous = opening.previous();
    return previous == null
        || Objects.equals(before.get(ByteBuffer.wrap(previous)), opening.subject());
  }

  private Map<Long, Opening> openings(List<Written> leaves) {
    Map<Long, Opening> byId = new HashMap<>();
    db.sql(
            """
            select id, subject, previous, salt, content
              from transparency.opening
             where id = any (?)
             limit ?
            """)
        .param(leaves.stream().map(Written::id).toArray(Long[]::new))
        .param(leaves.size())
        .query((row, number) -> opening(row))
        .list()
        .forEach(opening -> byId.put(opening.id(), opening));
    return byId;
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getLong("id"),
        row.getString("subject"),
        row.getBytes("previous"),
        row.getBytes("salt"),
        row.getString("content"));
  }

  private Map<ByteBuffer, String> subjectsBefore(Map<Long, Opening> openings) {
    byte[][] hashes =
        openings.values().stream()
            .map(Opening::previous)
            .filter(Objects::nonNull)
            .toArray(byte[][]::new);
    Map<ByteBuffer, String> subjects = new HashMap<>();
    if (hashes.length > 0) {
      db.sql(
              """
              select c.leaf_hash, o.subject
                from transparency.commitment c
                join transparency.opening o on o.id = c.id
               where c.leaf_hash = any (?) and c.leaf_index is not null
               limit ?
              """)
          .param(hashes)
          .param(hashes.length)
          .query((row, number) -> new Before(row.getBytes(1), row.getString(2)))
          .list()
          .forEach(one -> subjects.put(ByteBuffer.wrap(one.leafHash()), one.subject()));
    }
    return subjects;
  }
}
