package gongzhi.cases;

import gongzhi.cases.moves.CaseFacts;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.Rejection;
import gongzhi.transparency.TransparencyLog;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a group of reports: each statement carries all of them, one commit makes all of them
 * durable.
 */
@Component
class IntakeStore {

  private final JdbcClient db;
  private final IntakeRows rows;
  private final CaseFacts facts;
  private final TransparencyLog log;
  private final CaseNotices notices;
  private final InstantSource clock;

  IntakeStore(
      JdbcClient db,
      IntakeRows rows,
      CaseFacts facts,
      TransparencyLog log,
      CaseNotices notices,
      InstantSource clock) {
    this.db = db;
    this.rows = rows;
    this.facts = facts;
    this.log = log;
    this.notices = notices;
    this.clock = clock;
  }

  /** The number of each report in order: new ones as made, retries as given before. */
  @Transactional
  List<CaseNo> write(List<Received> group) {
    Set<Long> fresh = claim(group);
    List<Received> written = group.stream().filter(one -> fresh.contains(one.made().id())).toList();
    if (!written.isEmpty()) {
      rows.insert(
          written,
          log.appendAll(
              written.stream()
                  .flatMap(one -> facts.of(one.made(), one.events()).stream())
                  .toList()));
      written.stream()
          .map(Received::made)
          .filter(made -> made.duty().unit() != null)
          .forEach(this::tell);
    }
    return fresh.size() == group.size()
        ? group.stream().map(one -> one.made().no()).toList()
        : numbersWithRetries(group, fresh);
  }

  /** The unit; and whoever answers for it instead while the unit's offices are closed. */
  private void tell(Case made) {
    notices.tellUnit(made);
    notices.tellOnDuty(made);
  }

  /**
   * Takes the keys; those already taken belong to retries. Sorted, so that two groups never wait
   * for each other.
   */
  private Set<Long> claim(List<Received> group) {
    List<Received> sorted = new ArrayList<>(group);
    sorted.sort(
        Comparator.comparing(one -> one.submitter().principal() + '\n' + one.submitter().key()));
    return new HashSet<>(
        db.sql(
                """
                insert into cases.intake_key (principal, key, body_hash, case_id, no, made_at)
                select principal, key, decode(hash, 'hex'), case_id, no, :now
                  from unnest(:principals::text[], :keys::text[], :hashes::text[], :ids::bigint[], :numbers::text[])
                       as claim (principal, key, hash, case_id, no)
                on conflict do nothing
                returning case_id
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param(
                "principals",
                sorted.stream().map(one -> one.submitter().principal()).toArray(String[]::new))
            .param("keys", sorted.stream().map(one -> one.submitter().key()).toArray(String[]::new))
            .param(
                "hashes",
                sorted.stream().map(one -> one.submitter().bodyHash()).toArray(String[]::new))
            .param("ids", sorted.stream().map(one -> one.made().id()).toArray(Long[]::new))
            .param(
                "numbers",
                sorted.stream().map(one -> one.made().no().value()).toArray(String[]::new))
            .query(Long.class)
            .list());
  }

  private List<CaseNo> numbersWithRetries(List<Received> group, Set<Long> fresh) {
    Map<String, CaseNo> before = new HashMap<>();
    List<CaseNo> numbers = new ArrayList<>();
    for (Received one : group) {
      numbers.add(
          fresh.contains(one.made().id()) ? one.made().no() : givenBefore(one.submitter(), before));
    }
    return numbers;
  }

  private CaseNo givenBefore(Submitter submitter, Map<String, CaseNo> known) {
    return known.computeIfAbsent(
        submitter.principal() + '\n' + submitter.key() + '\n' + submitter.bodyHash(),
        _ -> lookUp(submitter));
  }

  private CaseNo lookUp(Submitter submitter) {
    return db.sql(
            """
            select no from cases.intake_key
             where principal = :principal and key = :key and body_hash = decode(:hash, 'hex')
            """)
        .param("principal", submitter.principal())
        .param("key", submitter.key())
        .param("hash", submitter.bodyHash())
        .query(String.class)
        .optional()
        .map(CaseNo::of)
        .orElseThrow(() -> Rejection.invalid("idempotency.other-body"));
  }
}
