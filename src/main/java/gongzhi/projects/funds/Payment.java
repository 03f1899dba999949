package gongzhi.projects.funds;

import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount held back for a payee, paid or set free (支付申请).
 *
 * @param booking the reservation in the ledger
 * @param amount in fen
 * @param needsSecond whether another person than the asker decides
 * @param decidedBy null while it waits
 */
public record Payment(
    long id,
    String project,
    String title,
    String areaPath,
    long booking,
    String source,
    long amount,
    String payee,
    String what,
    String invoice,
    String photo,
    boolean needsSecond,
    PaymentState state,
    PartyId askedBy,
    Instant askedAt,
    @Nullable PartyId decidedBy,
    @Nullable Instant decidedAt,
    String refusedWhy) {

  /** Where it stands. */
  public enum PaymentState {
    /** Held back until somebody decides. */
    WAITING,
    /** Gone to the payee. */
    PAID,
    /** Free again. */
    REFUSED
  }
}
