package gongzhi.transparency;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import gongzhi.shared.database.Scope;
import gongzhi.transparency.note.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of the log do again and again: write, seal, tamper, look. */
@TestComponent
public class LogDrill {

  static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TransparencyLog log;
  private final Sealer sealer;
  private final Recomputation recomputation;
  private final SealerMemory memory;
  private final TransactionTemplate transaction;
  private final JdbcTemplate db;
  private final LogSettings settings;
  private final HeadStore heads;
  private final PublicRecords records;
  private final SignedReceipts receipts;

  LogDrill(
      TransparencyLog log,
      Sealer sealer,
      Recomputation recomputation,
      SealerMemory memory,
      TransactionTemplate transaction,
      JdbcTemplate db,
      LogSettings settings,
      HeadStore heads,
      PublicRecords records,
      SignedReceipts receipts) {
    this.log = log;
    this.sealer = sealer;
    this.recomputation = recomputation;
    this.memory = memory;
    this.transaction = transaction;
    this.db = db;
    this.settings = settings;
    this.heads = heads;
    this.records = records;
    this.receipts = receipts;
  }

  /** A subject no other test uses. */
  static String aSubject() {
    return "case:TEST-" + NUMBER.incrementAndGet();
  }

  static Fact aFact(String subject) {
    return new Fact(
        "case received",
        "430111001001",
        subject,
        NOON,
        Map.of("title", "路灯不亮", "phone", "13800000000"));
  }

  public Commitment append(Fact fact) {
    return inTransaction(() -> log.append(fact));
  }

  /** So many facts about so many new subjects. */
  public List<Commitment> append(int count) {
    List<Fact> facts = Stream.generate(() -> aFact(aSubject())).limit(count).toList();
    return inTransaction(() -> log.appendAll(facts));
  }

  /** The receipt for the first step of the record that this commitment began. */
  public Receipt receipt(Commitment made) {
    return inTransaction(
        () -> receipts.of(records.byCode(made.code()).orElseThrow().steps().getFirst()));
  }

  public void seal() {
    Scope.job().run(sealer::seal);
  }

  Checkpoint head() {
    return memory.head(memory.key().orElseThrow().verifier()).orElseThrow();
  }

  /** The full recomputation of what was signed last. */
  void recompute() {
    Scope.job().run(() -> recomputation.verify(head()));
  }

  /** At the same time as a transaction of this thread. */
  void inAnotherThread(Runnable work) {
    try {
      Thread thread = Thread.ofPlatform().start(work);
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As when the sealer finds something that must not be. */
  public void freeze() {
    Scope.job().run(() -> sealer.freeze(new Frozen(Frozen.Reason.HASHES_DIFFER, "a drill")));
  }

  /** What a person does once the cause of a frozen log is understood. */
  public void thaw() {
    onFiles(() -> Files.deleteIfExists(settings.signer().resolve("frozen")));
  }

  void copySigner() {
    onFiles(() -> copy("head", "head.copy"));
  }

  void restoreSigner() {
    onFiles(() -> copy("head.copy", "head"));
  }

  private Path copy(String from, String to) throws IOException {
    Path target = settings.signer().resolve(to);
    return Files.copy(settings.signer().resolve(from), target, REPLACE_EXISTING);
  }

  private static void onFiles(Callable<?> work) {
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  LogState state() {
    return inTransaction(() -> heads.state().orElseThrow());
  }

  boolean isFrozen() {
    return memory.isFrozen();
  }

  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    try {
      return Scope.job().call(() -> transaction.execute(status -> work.get()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  long count(String query) {
    return inTransaction(() -> db.queryForObject(query, Long.class));
  }
}
