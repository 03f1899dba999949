package gongzhi.ballots.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Equal shares once more, plain and slow: fractions of any size, nothing rounded, every price tried
 * out from its definition.
 */
final class SlowShares {

  /** A fraction; nothing but what is needed here. */
  private record Part(BigInteger over, BigInteger under) {

    static Part of(long over, long under) {
      return new Part(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Part plus(Part more) {
      return new Part(
          over.multiply(more.under).add(more.over.multiply(under)), under.multiply(more.under));
    }

    Part minus(Part less) {
      return plus(new Part(less.over.negate(), less.under));
    }

    Part times(long factor) {
      return new Part(over.multiply(BigInteger.valueOf(factor)), under);
    }

    Part dividedBy(long factor) {
      return new Part(over, under.multiply(BigInteger.valueOf(factor)));
    }

    int compare(Part other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    Part orLess(Part other) {
      return compare(other) <= 0 ? this : other;
    }
  }

  private final BudgetVote vote;
  private final EqualShares.Use use;
  private final List<Part> money = new ArrayList<>();

  SlowShares(BudgetVote vote, EqualShares.Use use) {
    this.vote = vote;
    this.use = use;
    vote.ballots().forEach(ballot -> money.add(Part.of(vote.budget(), vote.ballots().size())));
  }

  List<String> funded() {
    List<String> funded = new ArrayList<>();
    while (true) {
      BudgetItem best = null;
      Part lowest = null;
      for (BudgetItem item : vote.items()) {
        Part price = funded.contains(item.id()) ? null : price(item);
        if (price != null && (best == null || isBetter(price, item, lowest, best))) {
          best = item;
          lowest = price;
        }
      }
      if (best == null) {
        return funded;
      }
      funded.add(best.id());
      pay(best, lowest);
    }
  }

  private boolean isBetter(Part price, BudgetItem item, Part lowest, BudgetItem best) {
    int order = price.compare(lowest);
    if (order == 0) {
      order = Long.compare(item.cost(), best.cost());
    }
    return order < 0 || order == 0 && support(item) > support(best);
  }

  private long support(BudgetItem item) {
    BudgetVote.Support support = vote.support().get(item.id());
    return use == EqualShares.Use.COST ? support.votes() : support.points();
  }

  private long useOf(int voter, BudgetItem item) {
    Integer points = vote.ballots().get(voter).points().get(item.id());
    return points == null ? 0 : use == EqualShares.Use.COST ? item.cost() : points;
  }

  /** The lowest price per use at which the supporters bring the cost together. */
  private @Nullable Part price(BudgetItem item) {
    Part lowest = null;
    for (int last = 0; last < money.size(); last++) {
      Part price = useOf(last, item) == 0 ? null : priceIfAllBelowGiveAll(item, last);
      if (price != null && paidAt(price, item).compare(Part.of(item.cost(), 1)) >= 0) {
        lowest = lowest == null ? price : lowest.orLess(price);
      }
    }
    return lowest;
  }

  /** As if everybody with less money per use than this voter gave all they have. */
  private @Nullable Part priceIfAllBelowGiveAll(BudgetItem item, int voter) {
    Part missing = Part.of(item.cost(), 1);
    long uses = 0;
    Part line = money.get(voter).dividedBy(useOf(voter, item));
    for (int other = 0; other < money.size(); other++) {
      long theirs = useOf(other, item);
      if (theirs > 0 && money.get(other).dividedBy(theirs).compare(line) < 0) {
        missing = missing.minus(money.get(other));
      } else {
        uses += theirs;
      }
    }
    Part price = missing.dividedBy(uses);
    return price.compare(Part.of(0, 1)) > 0 ? price : null;
  }

  private Part paidAt(Part price, BudgetItem item) {
    Part paid = Part.of(0, 1);
    for (int voter = 0; voter < money.size(); voter++) {
      paid = paid.plus(money.get(voter).orLess(price.times(useOf(voter, item))));
    }
    return paid;
  }

  private void pay(BudgetItem item, Part price) {
    for (int voter = 0; voter < money.size(); voter++) {
      Part has = money.get(voter);
      money.set(voter, has.minus(has.orLess(price.times(useOf(voter, item)))));
    }
  }
}
