package gongzhi.ballots.budget;

import gongzhi.ballots.budget.Supporters.Supporter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One run of equal shares: what every voter has left, and the best offer again and again. Money is
 * exact: numerators over one denominator, which grows with each payment that does not divide.
 */
final class SharedPurse {

  private final Supporters supporters;
  private final BigInteger[] money;
  private BigInteger denominator;

  /** This money, in fen, shared among all voters. */
  SharedPurse(Supporters supporters, long all) {
    this.supporters = supporters;
    this.money = new BigInteger[supporters.groups()];
    Arrays.fill(money, BigInteger.valueOf(all));
    this.denominator = BigInteger.valueOf(supporters.voters());
  }

  /** What the voters pay for, in the order they pay. */
  List<BudgetItem> choose() {
    PriorityQueue<Offer> offers = new PriorityQueue<>(bestFirst());
    for (int item = 0; item < supporters.items(); item++) {
      add(offers, offerFor(item));
    }
    List<BudgetItem> chosen = new ArrayList<>();
    while (!offers.isEmpty()) {
      Offer best = offers.remove();
      Offer now = offerFor(best.item());
      if (now != null && best.compareByPrice(now) == 0) {
        pay(now);
        chosen.add(supporters.item(best.item()));
      } else {
        add(offers, now);
      }
    }
    return chosen;
  }

  /** An offer only ever gets worse, so an old one that is still true is the best there is. */
  private Comparator<Offer> bestFirst() {
    return ((Comparator<Offer>) Offer::compareByPrice)
        .thenComparingLong(offer -> supporters.item(offer.item()).cost())
        .thenComparingLong(offer -> -supporters.uses(offer.item()))
        .thenComparingInt(Offer::item);
  }

  private static void add(PriorityQueue<Offer> offers, @Nullable Offer offer) {
    if (offer != null) {
      offers.add(offer);
    }
  }

  /** How its supporters could pay for the item; null if together they have not enough. */
  private @Nullable Offer offerFor(int item) {
    List<Supporter> poorestFirst = new ArrayList<>(supporters.of(item));
    poorestFirst.sort(this::comparePoverty);
    BigInteger missing = denominator.multiply(BigInteger.valueOf(supporters.item(item).cost()));
    BigInteger uses = BigInteger.valueOf(supporters.uses(item));
    for (Supporter poorest : poorestFirst) {
      BigInteger has = money[poorest.group()];
      Offer offer = new Offer(item, missing, uses, priceUnder(item, uses));
      if (offer.isBearable(has, poorest.use())) {
        return offer;
      }
      missing = missing.subtract(has.multiply(poorest.voters()));
      uses = uses.subtract(poorest.use().multiply(poorest.voters()));
    }
    return null;
  }

  private BigInteger priceUnder(int item, BigInteger uses) {
    return denominator.multiply(uses).multiply(BigInteger.valueOf(supporters.factor(item)));
  }

  private int comparePoverty(Supporter one, Supporter other) {
    return money[one.group()]
        .multiply(other.use())
        .compareTo(money[other.group()].multiply(one.use()));
  }

  private void pay(Offer offer) {
    BigInteger common = offer.shared().gcd(offer.uses());
    BigInteger finer = offer.uses().divide(common);
    BigInteger each = offer.shared().divide(common);
    denominator = denominator.multiply(finer);
    Arrays.setAll(money, group -> money[group].multiply(finer));
    for (Supporter one : supporters.of(offer.item())) {
      BigInteger has = money[one.group()];
      money[one.group()] = has.subtract(has.min(each.multiply(one.use())));
    }
  }
}
