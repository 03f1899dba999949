package gongzhi.ballots.budget;

import java.math.BigInteger;

/**
 * How the supporters of an item could pay for it now: whoever has less gives all, the others share
 * the rest by use.
 *
 * @param shared what is left for the others, as a numerator over the purse’s denominator
 * @param uses how much use the others have of it, together
 * @param priceUnder what the shared sum is divided by to give the price of one unit of use
 */
record Offer(int item, BigInteger shared, BigInteger uses, BigInteger priceUnder) {

  /** The smaller price for a unit of use comes first. Exact: both sides are multiplied out. */
  int compareByPrice(Offer other) {
    return shared.multiply(other.priceUnder).compareTo(other.shared.multiply(priceUnder));
  }

  /** Whether somebody with so much money can pay for so much use like the others. */
  boolean isBearable(BigInteger money, BigInteger use) {
    return shared.multiply(use).compareTo(money.multiply(uses)) <= 0;
  }
}
