package gongzhi.ledger;

import gongzhi.shared.Rejection;
import java.util.Map;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** What the rows refuse, in words for people. */
final class LedgerFaults {

  private static final Map<String, String> KEYS =
      Map.of(
          "an_account_holds_enough", "ledger.not-enough",
          "a_closed_account_stays_closed", "ledger.account-closed",
          "a_closed_account_is_empty", "ledger.account-not-empty",
          "a_closed_month_stays_closed", "ledger.month-closed",
          "a_booking_is_reversed_once", "ledger.reversed-already",
          "a_reservation_ends_once", "ledger.ended-already",
          "only_a_reservation_is_settled", "ledger.nothing-reserved");

  private LedgerFaults() {}

  /** Does the work; a row that refuses it becomes a rejection. */
  static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataIntegrityViolationException e) {
      String key = KEYS.get(constraint(e));
      throw key == null ? e : Rejection.of(key);
    }
  }

  private static String constraint(DataIntegrityViolationException e) {
    ServerErrorMessage told =
        e.getMostSpecificCause() instanceof PSQLException cause
            ? cause.getServerErrorMessage()
            : null;
    return told == null || told.getConstraint() == null ? "" : told.getConstraint();
  }
}
