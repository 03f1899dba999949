package gongzhi.ballots.budget;

import gongzhi.ballots.budget.BudgetVote.Support;
import gongzhi.ballots.budget.Funding.Step;
import gongzhi.ballots.budget.Funding.Verdict;
import gongzhi.shared.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pays for what most want, one after the other (按得票依次选定). Same support: the cheaper one first, then
 * the order of the vote.
 *
 * @param leastPoints with fewer an item is not looked at
 * @param reserve where it stops: what share of the item must be left for a reserve to add the rest;
 *     null for no reserve
 */
public record Greedy(Order order, Misfit misfit, long leastPoints, @Nullable Share reserve) {

  /** What comes first. */
  public enum Order {
    /** Most points. */
    SUPPORT,
    /** Most points for the money. */
    SUPPORT_PER_COST
  }

  /** What happens when an item costs more than what is left. */
  public enum Misfit {
    SKIP,
    STOP
  }

  /** By points, skipping what does not fit: the common rule. */
  public static Greedy common() {
    return new Greedy(Order.SUPPORT, Misfit.SKIP, 0, null);
  }

  public Funding fund(BudgetVote vote) {
    return fund(vote, vote.items(), vote.budget());
  }

  /** Of these items of the vote, with this money. */
  Funding fund(BudgetVote vote, List<BudgetItem> items, long money) {
    Map<String, Support> support = vote.support();
    List<Step> steps = new ArrayList<>();
    long left = money;
    boolean stopped = false;
    for (BudgetItem item : items.stream().sorted(by(support)).toList()) {
      boolean wanted = points(support, item) >= leastPoints;
      Verdict verdict =
          !wanted
              ? Verdict.TOO_LITTLE_SUPPORT
              : stopped ? Verdict.STOPPED_BEFORE : verdict(item, left);
      steps.add(new Step(item, verdict, left));
      left = verdict.pays() ? Math.max(0, left - item.cost()) : left;
      stopped |= wanted && misfit == Misfit.STOP && verdict != Verdict.FUNDED;
    }
    return new Funding(steps);
  }

  private Verdict verdict(BudgetItem item, long left) {
    if (item.cost() <= left) {
      return Verdict.FUNDED;
    }
    boolean toppedUp = reserve != null && reserve.isReachedBy(left, item.cost());
    return toppedUp ? Verdict.TOPPED_UP : Verdict.TOO_DEAR;
  }

  private Comparator<BudgetItem> by(Map<String, Support> support) {
    Comparator<BudgetItem> most =
        switch (order) {
          case SUPPORT -> Comparator.comparingLong(item -> -points(support, item));
          case SUPPORT_PER_COST ->
              (one, other) ->
                  times(points(support, other), one.cost())
                      .compareTo(times(points(support, one), other.cost()));
        };
    return most.thenComparingLong(BudgetItem::cost);
  }

  private static long points(Map<String, Support> support, BudgetItem item) {
    return support.getOrDefault(item.id(), Support.NONE).points();
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
