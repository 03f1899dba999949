package gongzhi.transparency;

import gongzhi.transparency.note.Checkpoint;
import gongzhi.transparency.note.SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The full recomputation from outside the program, against the signer's own last head. */
public final class Recomputing {

  /** What came out. */
  public sealed interface Outcome {}

  /** Everything below the last signed head is as it was. */
  public record Right(long leaves, long millis) implements Outcome {}

  /** Something is not as it was. */
  public record Wrong(String fault) implements Outcome {}

  /** It could not be told. */
  public record Unknown(String reason) implements Outcome {}

  private Recomputing() {}

  /**
   * Works the log in this database out again.
   *
   * @param url JDBC address with the owner's login
   * @param signer folder of the signer
   */
  public static Outcome of(String url, Path signer) {
    Optional<Checkpoint> head = head(new SignerFiles(signer));
    if (head.isEmpty()) {
      return new Unknown("There is no signed head in " + signer);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setOptions("-c role=gongzhi_job");
    JdbcClient db = JdbcClient.create(source);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    Recomputation whole = new Recomputation(new AuditStore(db), new OpeningAudit(db), transaction);
    long begin = System.nanoTime();
    try {
      whole.verify(head.get());
      long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      return new Right(head.get().size(), millis);
    } catch (Frozen fault) {
      return new Wrong(String.valueOf(fault.getMessage()));
    } catch (DataAccessException | TransactionException e) {
      return new Unknown("The database cannot be read: " + e.getMessage());
    }
  }

  private static Optional<Checkpoint> head(SignerFiles files) {
    return files
        .key()
        .map(SigningKey::verifier)
        .flatMap(key -> files.head().map(head -> head.checkpoint(key)));
  }
}
