package gongzhi.cases.receipts;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a receipt opens without an account: one case, with the voice of its reporter. */
@Component
public class Receipts {

  private final ReceiptTokens tokens;
  private final JdbcClient db;
  private final TransactionTemplate reading;
  private final InstantSource clock;

  Receipts(
      ReceiptTokens tokens,
      JdbcClient db,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      InstantSource clock) {
    this.tokens = tokens;
    this.db = db;
    this.reading = reading;
    this.clock = clock;
  }

  /** The secret of this case. */
  public String tokenOf(CaseNo no) {
    return tokens.of(no);
  }

  /** The case that the secret opens; a forged one looks like one that does not exist. */
  public CaseNo open(String token) {
    return tokens.open(token);
  }

  /** Whoever holds the secret speaks as the reporter of that case. */
  public Viewer holder(String token) {
    CaseNo no = open(token);
    long reporter =
        inJob(() -> reporterOf(no))
            .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
    return Viewer.resident(new PartyId(reporter), clock.instant());
  }

  /**
   * Refuses (403) to speak by a receipt that an officer wrote down for somebody with a phone: the
   * officer has seen it, and its reporter can sign in.
   */
  public void requireVoice(String token) {
    CaseNo no = open(token);
    if (inJob(() -> wasWrittenDown(no))) {
      throw Rejection.forbidden("receipt.sign-in-to-answer");
    }
  }

  private boolean wasWrittenDown(CaseNo no) {
    return db.sql(
            """
            select exists (
              select from cases.case_file c
                join cases.case_words w on w.case_id = c.id
                join cases.case_event e on e.case_id = c.id and e.seq = 1
               where c.no = :no and e.act = 'RECEIVED' and e.by_id > 0 and e.by_id <> w.reporter_id
                 and parties.has_phone(w.reporter_id))
            """)
        .param("no", no.value())
        .query(Boolean.class)
        .single();
  }

  /** Refuses a photo that is neither of the case that the secret opens nor of the one it joined. */
  public void requirePhoto(String token, String photo) {
    CaseNo no = open(token);
    if (!inJob(() -> belongs(photo, no))) {
      throw Rejection.notFound("photo.not-found");
    }
  }

  private boolean belongs(String photo, CaseNo no) {
    return db.sql(
            """
            select exists (
              select from cases.case_file c
                join cases.case_photo p on p.case_id in (c.id, c.merged_into)
               where c.no = :no and p.photo_id = :photo)
            """)
        .param("no", no.value())
        .param("photo", photo)
        .query(Boolean.class)
        .single();
  }

  /** The number that this key was answered with before. */
  public Optional<CaseNo> earlier(String principal, String key) {
    return inJob(
        () ->
            db.sql("select no from cases.intake_key where principal = :principal and key = :key")
                .param("principal", principal)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(CaseNo::of));
  }

  /**
   * The same, and refuses where the key was used for something else.
   *
   * @param bodyHash hex of the hash of what was sent, or of its beginning
   */
  public Optional<CaseNo> earlier(String principal, String key, String bodyHash) {
    Optional<CaseNo> before = earlier(principal, key);
    if (before.isPresent() && !inJob(() -> wasSent(principal, key, bodyHash))) {
      throw Rejection.invalid("idempotency.other-body");
    }
    return before;
  }

  private boolean wasSent(String principal, String key, String bodyHash) {
    return db.sql(
            """
            select exists (
              select from cases.intake_key
               where principal = :principal and key = :key
                 and substring(body_hash for :length) = decode(:hash, 'hex'))
            """)
        .param("principal", principal)
        .param("key", key)
        .param("hash", bodyHash)
        .param("length", bodyHash.length() / 2)
        .query(Boolean.class)
        .single();
  }

  private Optional<Long> reporterOf(CaseNo no) {
    return db.sql(
            """
            select w.reporter_id
              from cases.case_file c
              join cases.case_words w on w.case_id = c.id
             where c.no = :no
            """)
        .param("no", no.value())
        .query(Long.class)
        .optional();
  }

  private <T> T inJob(Supplier<T> work) {
    return Scope.job().call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
