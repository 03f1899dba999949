package gongzhi.transparency;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one record: the one whose code or subject the transaction has named. */
@Repository
class RecordStore {

  /** More steps than any matter has. */
  private static final int STEPS_MAX = 500;

  /** A commitment beside what opens it. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes of a row, only compared here.
  record Written(
      byte[] leaf,
      byte[] leafHash,
      @Nullable Long leafIndex,
      Instant writtenAt,
      byte @Nullable [] previous,
      byte @Nullable [] salt,
      @Nullable String content) {

    boolean isErased() {
      return salt == null || content == null;
    }

    /** Leaf, hash, salt and content belong together, as far as they are still there. */
    boolean opens() {
      boolean opened = salt == null || content == null || Sealable.opens(leaf, salt, content);
      return opened && Arrays.equals(Leaf.hash(leaf), leafHash);
    }
  }

  private final JdbcClient db;

  RecordStore(JdbcClient db) {
    this.db = db;
  }

  Optional<String> subjectOf(String code) {
    name("gongzhi.record_code", code);
    return db.sql("select subject from transparency.opening where code = :code")
        .param("code", code)
        .query(String.class)
        .optional();
  }

  Optional<String> codeOf(String subject) {
    name("gongzhi.subject", subject);
    return db.sql(
            "select code from transparency.opening where subject = :subject and code is not null")
        .param("subject", subject)
        .query(String.class)
        .optional();
  }

  List<Written> factsOf(String subject) {
    name("gongzhi.subject", subject);
    return db.sql(
            """
            select c.leaf, c.leaf_hash, c.leaf_index, c.written_at, o.previous, o.salt, o.content
              from transparency.opening o
              join transparency.commitment c on c.id = o.id
             where o.subject = :subject
             order by c.id
             limit :most
            """)
        .param("subject", subject)
        .param("most", STEPS_MAX)
        .query(Written.class)
        .list();
  }

  private void name(String setting, String value) {
    db.sql("select set_config(:setting, :value, true)")
        .param("setting", setting)
        .param("value", value)
        .query(String.class)
        .single();
  }
}
