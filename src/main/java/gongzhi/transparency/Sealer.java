package gongzhi.transparency;

import gongzhi.transparency.note.SigningKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the log: places, tiles, then a signed head. One runner works at a time; a second one does
 * no harm. A crash between two steps is made good by the next pass.
 */
@Component
class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

  private static final int PASSES_PER_SIGNATURE = 10;

  private final Sequencer sequencer;
  private final HeadSigner signer;
  private final SealerMemory memory;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Sealer(
      Sequencer sequencer,
      HeadSigner signer,
      SealerMemory memory,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.sequencer = sequencer;
    this.signer = signer;
    this.memory = memory;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Makes the key of a new log, if this node may; with it receipts can be signed at once. */
  void makeKey() {
    memory.key();
  }

  /** Seals everything that waits. Runs in the scope of a job. */
  void seal() {
    Optional<SigningKey> key = memory.key();
    if (key.isEmpty()) {
      LOG.warn("This node has no log signer: another node must seal, or its key is lost");
      return;
    }
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = pass(key.get());
    }
  }

  private boolean pass(SigningKey key) {
    try {
      if (memory.isFrozen()) {
        return false;
      }
      boolean more = placeSome(key);
      inClaim(() -> sign(key));
      return more;
    } catch (Frozen cause) {
      freeze(cause);
      return false;
    }
  }

  /** Places until nothing waits or a signature is due; says whether more may wait. */
  private boolean placeSome(SigningKey key) {
    boolean more = true;
    for (int pass = 0; more && pass < PASSES_PER_SIGNATURE; pass++) {
      more = inClaim(() -> place(key)) == Sequencer.PASS;
    }
    return more;
  }

  private int place(SigningKey key) {
    signer.refuseRollback(key);
    return sequencer.placeNext();
  }

  /** Before it is published the head is in the signer's own memory, so it is never signed twice. */
  private int sign(SigningKey key) {
    Instant now = clock.instant();
    signer.sign(key, now).ifPresent(memory::remember);
    memory.publish(key.verifier(), now);
    return 0;
  }

  /** Writes down that the log must not be signed, here and for every visitor. */
  void freeze(Frozen cause) {
    LOG.error("The public log is frozen: {}", cause.getMessage());
    transaction.executeWithoutResult(status -> memory.freeze(cause, clock.instant()));
  }

  private int inClaim(IntSupplier work) {
    Integer done = transaction.execute(status -> memory.claim() ? work.getAsInt() : 0);
    return done == null ? 0 : done;
  }
}
