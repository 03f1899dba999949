package gongzhi.transparency;

import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes commitments with their openings, and finds the end of one record. */
@Repository
class CommitmentStore {

  private final JdbcClient db;

  CommitmentStore(JdbcClient db) {
    this.db = db;
  }

  /** Both rows of every fact in one statement; the ids come back in the order of the list. */
  List<Long> insert(List<Sealable> facts, Instant writtenAt) {
    try {
      return db.sql(
              """
              with fact as materialized (
                select nextval('transparency.commitment_id') as id, f.*
                  from unnest(?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::text[])
                       with ordinality
                    as f(leaf, leaf_hash, subject, previous, code, salt, content, position)),
              committed as (
                insert into transparency.commitment (id, leaf, leaf_hash, written_at)
                select id, leaf, leaf_hash, ? from fact),
              opened as (
                insert into transparency.opening (id, subject, previous, code, salt, content)
                select id, subject, previous, code, salt, content from fact)
              select id from fact order by position
              """)
          .param(bytes(facts, Sealable::leaf))
          .param(bytes(facts, Sealable::leafHash))
          .param(texts(facts, Sealable::subject))
          .param(bytes(facts, Sealable::previous))
          .param(texts(facts, Sealable::code))
          .param(bytes(facts, Sealable::salt))
          .param(texts(facts, Sealable::content))
          .param(Timestamp.from(writtenAt))
          .query(Long.class)
          .list();
    } catch (DuplicateKeyException forked) {
      throw Rejection.of("transparency.moved-meanwhile");
    }
  }

  /** Leaf hash of the fact nobody has followed yet. */
  Optional<byte[]> lastOf(String subject) {
    name(subject);
    return db.sql(
            """
            select c.leaf_hash
              from transparency.opening o
              join transparency.commitment c on c.id = o.id
             where o.subject = :subject
               and not exists (
                 select from transparency.opening next
                  where next.subject = o.subject and next.previous = c.leaf_hash)
             limit 1
            """)
        .param("subject", subject)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** Any leaf of the record: it tells the area the record belongs to. */
  Optional<byte[]> leafOf(String subject) {
    name(subject);
    return db.sql(
            """
            select c.leaf
              from transparency.opening o
              join transparency.commitment c on c.id = o.id
             where o.subject = :subject
             limit 1
            """)
        .param("subject", subject)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /** Empties salt and content of the whole record and says of how many facts. */
  int erase(String subject) {
    name(subject);
    return db.sql(
            """
            update transparency.opening
               set salt = null, content = null
             where subject = :subject and salt is not null
            """)
        .param("subject", subject)
        .update();
  }

  /** The second wall: a transaction reads and erases only the record it has named. */
  private void name(String subject) {
    db.sql("select set_config('gongzhi.subject', :subject, true)")
        .param("subject", subject)
        .query(String.class)
        .single();
  }

  private static byte @Nullable [][] bytes(
      List<Sealable> facts, Function<Sealable, byte @Nullable []> part) {
    return facts.stream().map(part).toArray(byte[][]::new);
  }

  private static @Nullable String[] texts(
      List<Sealable> facts, Function<Sealable, @Nullable String> part) {
    return facts.stream().map(part).toArray(String[]::new);
  }
}
