package gongzhi.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The rows of one act on a case in one statement: an officer notes what was decided. */
final class StudiedRow {

  static final String WORDS = "现场看过，换灯管";

  static final NamedStatement STATEMENT =
      new NamedStatement(
          """
          with moved as (
            update cases.case_file set version = version + 1, last_leaf = :hash
             where id = :id and last_leaf = :previous returning id, version),
          done as (
            insert into cases.case_event (case_id, seq, act, by_id, role, at, audience, words, leaf)
            select id, version, 'STUDIED', :by, 'community_officer', :now, 'REPORTER', :words, :hash from moved),
          fact as materialized (select nextval('transparency.commitment_id') as id),
          committed as (
            insert into transparency.commitment (id, leaf, leaf_hash, written_at)
            select id, :leaf, :hash, :now from fact),
          key as (
            insert into site.idempotency (principal, key, body_hash, status, created_at)
            select 'bench', 'key-' || id, :hash, 303, :now from fact)
          insert into transparency.opening (id, subject, previous, code, salt, content)
          select id, :subject, :previous, null, :salt, :content from fact
          """);

  private StudiedRow() {}

  /** A case somebody acts on; it remembers the end of its record. */
  static final class Target {

    private final long id;
    private final String no;
    private byte[] last;

    Target(long id, String no, byte[] last) {
      this.id = id;
      this.no = no;
      this.last = last;
    }

    /** The next act on it. */
    Map<String, Object> next(long by) {
      Leaf leaf = Leaf.of("case studied", "case:" + no, WORDS);
      Map<String, Object> values = new HashMap<>();
      values.put("id", id);
      values.put("by", by);
      values.put("subject", "case:" + no);
      values.put("words", WORDS);
      values.put("previous", last);
      values.put("now", Timestamp.from(Instant.now()));
      values.put("leaf", leaf.bytes());
      values.put("hash", leaf.hash());
      values.put("salt", leaf.salt());
      values.put("content", leaf.content());
      last = leaf.hash();
      return values;
    }
  }
}
