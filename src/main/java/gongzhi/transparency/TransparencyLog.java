package gongzhi.transparency;

import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where every module commits what happened. The commitment is written in the caller's transaction:
 * both are there, or neither is. Writers share no lock; the sealer gives leaves their place later.
 */
@Component
public class TransparencyLog {

  private final CommitmentStore store;
  private final InstantSource clock;

  TransparencyLog(CommitmentStore store, @Qualifier("logClock") InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Commits one fact.
   *
   * @throws IllegalStateException outside a transaction
   * @throws Rejection (409) when another fact of the record followed the same predecessor first
   */
  public Commitment append(Fact fact) {
    return appendAll(List.of(fact)).getFirst();
  }

  /**
   * Commits many facts in one statement, in this order. A fact without a predecessor follows the
   * fact of the same subject before it in the list, or else begins the record.
   *
   * @throws IllegalStateException outside a transaction
   * @throws Rejection (409) when another fact of a record followed the same predecessor first
   */
  public List<Commitment> appendAll(List<Fact> facts) {
    requireTransaction();
    // As exact as the database keeps it, so that a receipt reads the same when it is made again.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Sealable> ready = new Sealing(now).all(facts);
    List<Long> ids = ready.isEmpty() ? List.of() : store.insert(ready, now);
    List<Commitment> commitments = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      Sealable fact = ready.get(i);
      commitments.add(new Commitment(ids.get(i), fact.leafHash(), now, fact.code()));
    }
    return commitments;
  }

  /**
   * Leaf hash of the newest fact of a record, for callers who do not keep it; empty for a new one.
   */
  public Optional<byte[]> lastOf(String subject) {
    requireTransaction();
    return store.lastOf(subject);
  }

  /**
   * Erases salt and content of a whole record (个人信息保护法第四十七条) and commits that it was done. The
   * leaves stay as meaningless bytes, and every proof of them stays valid. Whether the person may
   * ask for it is decided by the caller.
   *
   * @param reason why, in words without personal data; it is kept
   * @return how many facts were emptied
   * @throws Rejection (404) when there is nothing to erase
   * @throws IllegalStateException outside a transaction
   */
  public int forget(String subject, String reason) {
    requireTransaction();
    byte[] last = store.lastOf(subject).orElseThrow(TransparencyLog::nothingToErase);
    String area = store.leafOf(subject).map(leaf -> Leaf.line(leaf, 2)).orElseThrow();
    int erased = store.erase(subject);
    if (erased == 0) {
      throw nothingToErase();
    }
    Map<String, String> content = Map.of("reason", reason);
    append(new Fact("record erased", area, subject, clock.instant(), content, last));
    return erased;
  }

  private static Rejection nothingToErase() {
    return Rejection.notFound("transparency.nothing-to-erase");
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The log is written in the transaction of the act itself");
    }
  }
}
