package gongzhi.crash;

import gongzhi.crash.OperationLog.Operation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database and the public log hold, compared with what the clients were told. Works the
 * hashes out by itself and uses no code of the product.
 */
final class Truth {

  private final JdbcTemplate db;

  Truth(DataSource superuser) {
    this.db = new JdbcTemplate(superuser);
  }

  /**
   * What is wrong.
   *
   * @param lost acknowledged, and not there
   * @param doubled one report, several cases
   * @param ghosts cases that nobody sent
   * @param changed other words than were sent
   * @param unlogged without an intact leaf in the public log
   */
  record Verdict(
      Set<String> lost,
      Set<String> doubled,
      Set<String> ghosts,
      Set<String> changed,
      Set<String> unlogged) {

    boolean isClean() {
      return lost.isEmpty()
          && doubled.isEmpty()
          && ghosts.isEmpty()
          && changed.isEmpty()
          && unlogged.isEmpty();
    }

    @Override
    public String toString() {
      return "%d lost, %d doubled, %d ghosts, %d changed, %d unlogged"
          .formatted(lost.size(), doubled.size(), ghosts.size(), changed.size(), unlogged.size());
    }
  }

  private record Kept(String key, String no, String words, String status, String leaf) {}

  private record Logged(String subject, byte[] leaf, byte[] hash, byte[] salt, String content) {}

  Verdict of(OperationLog log) {
    Verdict verdict =
        new Verdict(
            new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    Map<String, Kept> byKey = new HashMap<>();
    for (Kept kept : kept(log.mark())) {
      if (byKey.put(kept.key(), kept) != null) {
        verdict.doubled().add(kept.key());
      }
    }
    Map<String, Logged> bySubject = new HashMap<>();
    logged().forEach(one -> bySubject.put(one.subject(), one));
    Set<String> sent = new HashSet<>();
    for (Operation operation : log.all()) {
      sent.add(operation.key());
      compare(operation, byKey.get(operation.key()), bySubject, verdict);
    }
    byKey.keySet().stream().filter(key -> !sent.contains(key)).forEach(verdict.ghosts()::add);
    casesOfOneKey(log.mark()).forEach(verdict.doubled()::add);
    return verdict;
  }

  private static void compare(
      Operation sent, Kept kept, Map<String, Logged> logged, Verdict verdict) {
    if (kept == null) {
      sent.no().ifPresent(verdict.lost()::add);
      return;
    }
    if (sent.no().isPresent() && !sent.no().get().equals(kept.no())) {
      verdict.lost().add(sent.no().get());
    }
    if (!sent.words().equals(kept.words())) {
      verdict.changed().add(kept.no());
    }
    Logged leaf = logged.get("case:" + kept.no());
    if (leaf == null || !isIntact(leaf, kept, sent.words())) {
      verdict.unlogged().add(kept.no());
    }
  }

  /** The leaf carries the keyed hash of the content, and the case carries the hash of the leaf. */
  private static boolean isIntact(Logged logged, Kept kept, String words) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((byte) 0);
      boolean hashFits = MessageDigest.isEqual(sha.digest(logged.leaf()), logged.hash());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(logged.salt(), "HmacSHA256"));
      byte[] promise = mac.doFinal(logged.content().getBytes(StandardCharsets.UTF_8));
      String line = new String(logged.leaf(), StandardCharsets.UTF_8).split("\n")[4];
      JsonNode content = JsonMapper.shared().readTree(logged.content()).get("content");
      return hashFits
          && MessageDigest.isEqual(promise, Base64.getDecoder().decode(line))
          && HexFormat.of().formatHex(logged.hash()).equals(kept.leaf())
          && content.get("report").asString().equals(words);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every case the clients made, with its words and the leaf of its only event. */
  private List<Kept> kept(String mark) {
    return db.query(
        """
        select k.key, c.no, w.words_kept, c.status, encode(e.leaf, 'hex')
          from cases.intake_key k
          join cases.case_file c on c.id = k.case_id and c.no = k.no
          join cases.case_words w on w.case_id = c.id
          join cases.case_event e on e.case_id = c.id and e.seq = 1 and e.leaf = c.last_leaf
         where starts_with(w.words_kept, ?)
        """,
        (row, _) ->
            new Kept(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        mark);
  }

  private List<Logged> logged() {
    return db.query(
        """
        select o.subject, c.leaf, c.leaf_hash, o.salt, o.content
          from transparency.opening o
          join transparency.commitment c on c.id = o.id
         where o.subject like 'case:%' and o.previous is null
        """,
        (row, _) ->
            new Logged(
                row.getString(1),
                row.getBytes(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getString(5)));
  }

  /** The words contain the key, so one report that became two cases shows. */
  private List<String> casesOfOneKey(String mark) {
    return db.queryForList(
        """
        select words_kept from cases.case_words where starts_with(words_kept, ?)
         group by words_kept having count(*) > 1
        """,
        String.class,
        mark);
  }
}
