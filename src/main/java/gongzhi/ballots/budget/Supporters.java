package gongzhi.ballots.budget;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who supports which item and how much use they have of it. Voters with the same ballot always have
 * the same money left, so they are one group.
 */
final class Supporters {

  private final List<BudgetItem> items;
  private final List<List<Supporter>> byItem = new ArrayList<>();
  private final long[] uses;
  private final EqualShares.Use use;
  private final int voters;
  private int groups;

  /** Voters with the same ballot, and the use each of them has of an item. */
  record Supporter(int group, BigInteger voters, BigInteger use) {}

  Supporters(BudgetVote vote, EqualShares.Use use) {
    this.items = vote.items();
    this.uses = new long[items.size()];
    this.use = use;
    this.voters = vote.ballots().size();
    Map<String, Integer> numbers = new HashMap<>();
    for (BudgetItem item : items) {
      numbers.put(item.id(), byItem.size());
      byItem.add(new ArrayList<>());
    }
    vote.ballots().stream()
        .collect(groupingBy(BudgetBallot::points, counting()))
        .forEach((points, size) -> addGroup(points, size, numbers));
  }

  private void addGroup(Map<String, Integer> points, long size, Map<String, Integer> numbers) {
    int group = groups++;
    points.forEach(
        (id, given) -> {
          int item = Objects.requireNonNull(numbers.get(id));
          long each = use == EqualShares.Use.COST ? 1 : given;
          uses[item] += each * size;
          byItem
              .get(item)
              .add(new Supporter(group, BigInteger.valueOf(size), BigInteger.valueOf(each)));
        });
  }

  int voters() {
    return voters;
  }

  int groups() {
    return groups;
  }

  int items() {
    return items.size();
  }

  BudgetItem item(int number) {
    return items.get(number);
  }

  List<Supporter> of(int item) {
    return byItem.get(item);
  }

  /** Points of all supporters; with use by cost, their number. */
  long uses(int item) {
    return uses[item];
  }

  /** What one unit of use is worth: with use by cost, everybody has the whole cost as use. */
  long factor(int item) {
    return use == EqualShares.Use.COST ? items.get(item).cost() : 1;
  }

  /** Whether everything that anybody wants is among these. */
  boolean allIn(List<BudgetItem> chosen) {
    for (int item = 0; item < items.size(); item++) {
      if (!byItem.get(item).isEmpty() && !chosen.contains(items.get(item))) {
        return false;
      }
    }
    return true;
  }
}
