package gongzhi.ledger;

import gongzhi.parties.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books amounts (记账). Always a part of the transaction of some act, which writes the public record
 * of it; where that act fails, nothing was booked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

  private final BookingStore store;

  Ledger(BookingStore store) {
    this.store = store;
  }

  /**
   * Moves the amounts for good and returns the id of the booking. The same voucher and transfers
   * again move nothing and return the same id; others under the same key are refused, and so is
   * what an account does not hold.
   */
  public long post(long book, Voucher voucher, List<Transfer> transfers) {
    return store.book(new Booking(book, voucher, transfers, false, null));
  }

  /** Holds the amounts back until {@link #settle} or {@link #release}; else like a posting. */
  public long reserve(long book, Voucher voucher, List<Transfer> transfers) {
    return store.book(new Booking(book, voucher, transfers, true, null));
  }

  /** What was reserved moves, on this day. Once. */
  public void settle(long booking, LocalDate on, PartyId by) {
    store.end(booking, true, on, by);
  }

  /** What was reserved is free again. Once. */
  public void release(long booking, LocalDate on, PartyId by) {
    store.end(booking, false, on, by);
  }

  /**
   * Takes a booking back by its opposite (冲正), once. What is still reserved is released instead,
   * and a reversal is not reversed: it is booked anew.
   */
  public long reverse(long booking, Voucher voucher) {
    Booking opposite = store.find(booking).opposite(booking, voucher);
    return store.book(opposite);
  }
}
