package gongzhi.transparency;

import java.nio.ByteBuffer;
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
 *
 * <p>Rows are fetched by their ids and joined here: the database would at times rather read
 * everything once for each stretch.
 */
@Repository
class OpeningAudit {

  @SuppressWarnings("ArrayRecordComponent") // Bytes of a row, only compared here.
  private record Written(long id, byte[] leaf) {}

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
   * The openings of the leaves from {@code from} to before {@code end}.
   *
   * @throws Frozen at the first fault
   */
  void compare(long from, long end) {
    List<Written> leaves = leaves(from, end);
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

  private List<Written> leaves(long from, long end) {
    return db.sql(
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
        .query(Written.class)
        .list();
  }

  private Map<Long, Opening> openings(List<Written> leaves) {
    Map<Long, Opening> byId = new HashMap<>();
    db.sql(
            """
            select id, subject, previous, salt, content
              from transparency.opening
             where id = any (?)
            """)
        .param(leaves.stream().map(Written::id).toArray(Long[]::new))
        .query(Opening.class)
        .list()
        .forEach(opening -> byId.put(opening.id(), opening));
    return byId;
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
              """)
          .param(hashes)
          .query(Before.class)
          .list()
          .forEach(one -> subjects.put(ByteBuffer.wrap(one.leafHash()), one.subject()));
    }
    return subjects;
  }
}
