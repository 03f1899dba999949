package gongzhi.ledger;

/**
 * An amount that leaves one account and enters another (分录).
 *
 * @param debit id of the account it enters (借方)
 * @param credit id of the account it leaves (贷方)
 * @param amount above zero, in the unit of the book
 */
public record Transfer(long debit, long credit, long amount) {

  public Transfer {
    if (amount <= 0 || debit == credit) {
      throw new IllegalArgumentException(
          "nothing moves: " + amount + " from " + credit + " to " + debit);
    }
  }

  /** The same amount the other way. */
  Transfer back() {
    return new Transfer(credit, debit, amount);
  }
}
