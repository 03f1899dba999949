package gongzhi.ballots.budget;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one resident wants paid for (预算选票): points for items, by their ids. Approval gives each
 * marked item one point; a ranking gives the first most and each next one less.
 */
public record BudgetBallot(String voter, Map<String, Integer> points) {

  public BudgetBallot {
    points = Map.copyOf(points);
    if (points.values().stream().anyMatch(given -> given < 1)) {
      throw new IllegalArgumentException("points are given, not taken");
    }
  }

  /** Marks; each marked item gets one point. */
  public static BudgetBallot approving(String voter, Collection<String> items) {
    return new BudgetBallot(
        voter, items.stream().distinct().collect(toUnmodifiableMap(identity(), item -> 1)));
  }

  /** An order; the first gets so many points, each next one less. */
  public static BudgetBallot ranking(String voter, List<String> items, int first) {
    Map<String, Integer> points = new HashMap<>();
    for (String item : items) {
      if (points.put(item, first - points.size()) != null) {
        throw new IllegalArgumentException(item + " is ranked twice");
      }
    }
    return new BudgetBallot(voter, points);
  }
}
