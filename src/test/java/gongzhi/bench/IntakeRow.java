package gongzhi.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The rows of one new case in one statement, the same rows that the product writes. */
final class IntakeRow {

  static final String WORDS = "三楼楼道的灯坏了，晚上看不见台阶";

  static final NamedStatement STATEMENT =
      new NamedStatement(
          """
          with key as (
            insert into cases.intake_key (principal, key, body_hash, case_id, no, made_at)
            values ('bench', :no, :hash, :id, :no, :at)),
          made as (
            insert into cases.case_file (id, no, place, rule_version, channel, category, urgent, restricted, hidden,
                   status, title, area_id, area_path, community_id, address, owner_id, received_at, due_at, promised_at,
                   due_from, closed_at, last_leaf)
            values (:id, :no, 'yuhua', 1, 'IMPORT', 'HB02', false, false, false,
                   :status, :words, :area, :path, :area, '3 栋 2 单元', :owner, :at, :due, :due,
                   :from, :closed, :hash)),
          said as (
            insert into cases.case_words (case_id, reporter_id, words, words_kept)
            values (:id, :reporter, :words, :words)),
          done as (
            insert into cases.case_event (case_id, seq, act, by_id, at, audience, leaf)
            values (:id, 1, 'RECEIVED', 0, :at, 'PUBLIC', :hash)),
          fact as materialized (select nextval('transparency.commitment_id') as id),
          committed as (
            insert into transparency.commitment (id, leaf, leaf_hash, written_at)
            select id, :leaf, :hash, :now from fact)
          insert into transparency.opening (id, subject, previous, code, salt, content)
          select id, 'case:' || :no, null, :code, :salt, :content from fact
          """);

  private IntakeRow() {}

  /**
   * Whose case it is and where.
   *
   * @param owner who must act next
   * @param reporter party; below zero for nobody
   */
  record Who(long area, String path, long owner, long reporter) {}

  /**
   * A case that was resolved three days after it was reported, or one that is open: whoever must
   * act has begun just now, so that no time limit asks for anything while the bench runs.
   */
  static Map<String, Object> of(long id, Who who, Instant receivedAt, boolean open) {
    String no = "YH-0001-%09d".formatted(id % 1_000_000_000);
    Leaf leaf = Leaf.of("case received", "case:" + no, WORDS);
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("no", no);
    values.put("status", open ? "RECEIVED" : "RESOLVED");
    values.put("closed", open ? null : at(receivedAt, 3));
    values.put("words", WORDS);
    values.put("area", who.area());
    values.put("path", who.path());
    values.put("owner", who.owner());
    values.put("reporter", who.reporter());
    values.put("at", at(receivedAt, 0));
    values.put("from", at(open ? Instant.now() : receivedAt, 0));
    values.put("due", at(open ? Instant.now().plusSeconds(id % 86_400) : receivedAt, 5));
    values.put("now", at(Instant.now(), 0));
    values.put("leaf", leaf.bytes());
    values.put("hash", leaf.hash());
    values.put("code", leaf.code());
    values.put("salt", leaf.salt());
    values.put("content", leaf.content());
    return values;
  }

  private static Timestamp at(Instant moment, int days) {
    return Timestamp.from(moment.plus(Duration.ofDays(days)));
  }
}
