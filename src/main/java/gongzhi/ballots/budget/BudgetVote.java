package gongzhi.ballots.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Residents decide what a budget pays for (参与式预算).
 *
 * @param budget in fen
 * @param items in the order they were drawn by lot before the vote; the order decides what nothing
 *     else decides
 */
public record BudgetVote(long budget, List<BudgetItem> items, List<BudgetBallot> ballots) {

  public BudgetVote {
    items = List.copyOf(items);
    ballots = List.copyOf(ballots);
    Set<String> known = items.stream().map(BudgetItem::id).collect(Collectors.toSet());
    if (known.size() < items.size()) {
      throw new IllegalArgumentException("an item stands twice");
    }
    if (ballots.stream().map(BudgetBallot::voter).distinct().count() < ballots.size()) {
      throw new IllegalArgumentException("a voter votes twice");
    }
    if (!ballots.stream().allMatch(ballot -> known.containsAll(ballot.points().keySet()))) {
      throw new IllegalArgumentException("a ballot names what is no item");
    }
  }

  /** What each item got; nothing, where nobody wanted it. */
  public Map<String, Support> support() {
    Map<String, Support> support = new HashMap<>();
    items.forEach(item -> support.put(item.id(), Support.NONE));
    for (BudgetBallot ballot : ballots) {
      ballot
          .points()
          .forEach((item, points) -> support.merge(item, Support.of(points), Support::and));
    }
    return support;
  }

  /** What an item got: from how many voters, and how many points. */
  public record Support(long votes, long points) {

    static final Support NONE = new Support(0, 0);

    static Support of(long points) {
      return new Support(1, points);
    }

    Support and(Support more) {
      return new Support(votes + more.votes, points + more.points);
    }
  }
}
