package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SigningKey;
import gongzhi.transparency.note.VerifierKey;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the sealer knows: in its own files, and beside that what everyone may read in the database.
 */
@Component
class SealerMemory {

  private final SignerFiles files;
  private final HeadStore heads;
  private final TreeStore tree;
  private final LogSettings settings;
  private final TransactionTemplate transaction;

  SealerMemory(
      SignerFiles files,
      HeadStore heads,
      TreeStore tree,
      LogSettings settings,
      TransactionTemplate transaction) {
    this.files = files;
    this.heads = heads;
    this.tree = tree;
    this.settings = settings;
    this.transaction = transaction;
  }

  boolean claim() {
    return tree.claim();
  }

  /** The key if there is one. */
  Optional<SigningKey> keptKey() {
    return files.key();
  }

  /** The key; made once, for a log of which nothing was signed yet, and never again. */
  Optional<SigningKey> key() {
    Optional<SigningKey> kept = files.key();
    return kept.isPresent() ? kept : transaction.execute(status -> firstKey());
  }

  private Optional<SigningKey> firstKey() {
    if (!claim() || heads.current().isPresent()) {
      return Optional.empty();
    }
    if (files.key().isEmpty()) {
      files.keep(SigningKey.generate(settings.origin(), settings.scheme()));
    }
    return files.key();
  }

  /** The mark in the files counts; the database repeats it for visitors. */
  boolean isFrozen() {
    return files.frozen().isPresent();
  }

  void freeze(Frozen cause, Instant now) {
    if (files.frozen().isEmpty()) {
      files.keep(cause);
    }
    heads.frozen(cause.reason(), now);
  }

  /** The last head this node signed. */
  Optional<Checkpoint> head(VerifierKey key) {
    return files.head().map(head -> head.checkpoint(key));
  }

  void audited(long size, long millis, Instant now) {
    heads.audited(size, millis, now);
  }

  void remember(SignedHead head) {
    files.keep(head);
  }

  /** Publishes the last signed head unless it is the current one already, as after a crash. */
  void publish(VerifierKey key, Instant now) {
    SignedHead last = files.head().orElseThrow();
    if (!last.note().toString().equals(heads.current().orElse(null))) {
      Checkpoint head = last.checkpoint(key);
      heads.publish(head, last.note());
    }
    heads.sealing(now);
  }
}
