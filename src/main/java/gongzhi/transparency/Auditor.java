package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SigningKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole log regularly: a short log every five minutes, a long one so that auditing
 * takes at most a sixtieth of the time, and at least once a day.
 */
@Component
class Auditor {

  static final Duration PAUSE_MIN = Duration.ofMinutes(5);
  static final Duration PAUSE_MAX = Duration.ofHours(24);

  private static final int SHARE = 60;

  private final Recomputation recomputation;
  private final SealerMemory memory;
  private final Sealer sealer;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Auditor(
      Recomputation recomputation,
      SealerMemory memory,
      Sealer sealer,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.recomputation = recomputation;
    this.memory = memory;
    this.sealer = sealer;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Audits once; a fault freezes the log. Runs in the scope of a job. */
  Duration auditAndSayWhenNext() {
    Optional<SigningKey> key = memory.key();
    long begin = System.nanoTime();
    if (key.isPresent()) {
      memory.head(key.get().verifier()).ifPresent(head -> audit(head, begin));
    }
    return pauseAfter(Duration.ofNanos(System.nanoTime() - begin));
  }

  private void audit(Checkpoint head, long begin) {
    try {
      recomputation.verify(head);
      long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      transaction.executeWithoutResult(
          status -> memory.audited(head.size(), millis, clock.instant()));
    } catch (Frozen cause) {
      sealer.freeze(cause);
    }
  }

  private static Duration pauseAfter(Duration taken) {
    Duration share = taken.multipliedBy(SHARE);
    if (share.compareTo(PAUSE_MIN) < 0) {
      return PAUSE_MIN;
    }
    return share.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : share;
  }
}
