package gongzhi.ballots.budget;

import gongzhi.ballots.budget.Funding.Step;
import gongzhi.ballots.budget.Funding.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The Method of Equal Shares (均等份额法): each voter has the same share of the budget and pays only for
 * what they voted for, so that every group decides over its part of the money. Source: Peters,
 * Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities, 2021.
 *
 * <p>Everything is exact, nothing is rounded. Same offer: the cheaper item, then more points, then
 * the order of the vote.
 *
 * @param step by how many fen each voter’s share grows, again and again, until the next outcome
 *     would cost more than the budget (“add one”); 0 for never
 * @param thenGreedy whether what is left then goes to what most want
 */
public record EqualShares(Use use, long step, boolean thenGreedy) {

  /** How much use a voter has of an item they voted for. */
  public enum Use {
    /** As much as it costs. */
    COST,
    /** As many points as they gave. */
    POINTS
  }

  public EqualShares {
    if (step < 0) {
      throw new IllegalArgumentException("shares do not shrink");
    }
  }

  public Funding fund(BudgetVote vote) {
    if (vote.ballots().isEmpty()) {
      return new Funding(List.of());
    }
    Supporters supporters = new Supporters(vote, use);
    long money = vote.budget();
    List<BudgetItem> chosen = new SharedPurse(supporters, money).choose();
    while (step > 0 && !supporters.allIn(chosen)) {
      money = Math.addExact(money, Math.multiplyExact(step, (long) vote.ballots().size()));
      List<BudgetItem> next = new SharedPurse(supporters, money).choose();
      if (cost(next) > vote.budget()) {
        break;
      }
      chosen = next;
    }
    return thenGreedy ? completed(vote, chosen) : funding(vote, chosen);
  }

  private static Funding completed(BudgetVote vote, List<BudgetItem> chosen) {
    List<BudgetItem> others = vote.items().stream().filter(item -> !chosen.contains(item)).toList();
    List<Step> steps = new ArrayList<>(funding(vote, chosen).steps());
    long left = vote.budget() - cost(chosen);
    steps.addAll(Greedy.common().fund(vote, others, left).steps());
    return new Funding(steps);
  }

  private static Funding funding(BudgetVote vote, List<BudgetItem> chosen) {
    List<Step> steps = new ArrayList<>();
    long left = vote.budget();
    for (BudgetItem item : chosen) {
      steps.add(new Step(item, Verdict.FUNDED, left));
      left -= item.cost();
    }
    return new Funding(steps);
  }

  private static long cost(List<BudgetItem> items) {
    return items.stream().mapToLong(BudgetItem::cost).sum();
  }
}
