package gongzhi.ballots.budget;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.budget.EqualShares.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EqualSharesTest {

  /** Six of ten want the first three, four want the last two; everything costs 20 of 100. */
  private final BudgetVote divided =
      new BudgetVote(
          10_000,
          items(2_000, 2_000, 2_000, 2_000, 2_000, 2_000),
          IntStream.range(0, 10)
              .mapToObj(
                  voter ->
                      BudgetBallot.approving(
                          "v" + voter,
                          voter < 6 ? List.of("p0", "p1", "p2", "p3") : List.of("p4", "p5")))
              .toList());

  @Test
  void a_minority_decides_over_its_part_of_the_money() {
    Funding equal = new EqualShares(Use.COST, 0, false).fund(divided);
    Funding greedy = Greedy.common().fund(divided);

    assertThat(equal.funded()).containsExactly("p0", "p1", "p2", "p4", "p5");
    assertThat(greedy.funded()).containsExactly("p0", "p1", "p2", "p3", "p4");
  }

  @Test
  void what_is_left_grows_the_shares_or_goes_to_what_most_want() {
    BudgetVote vote =
        new BudgetVote(
            1_000,
            items(600, 400, 300),
            List.of(
                BudgetBallot.approving("a", List.of("p0")),
                BudgetBallot.approving("b", List.of("p1", "p2")),
                BudgetBallot.approving("c", List.of("p2")),
                BudgetBallot.approving("d", List.of("p0"))));

    assertThat(new EqualShares(Use.COST, 0, false).fund(vote).funded()).containsExactly("p2");
    assertThat(new EqualShares(Use.COST, 1, false).fund(vote).funded()).containsExactly("p2", "p0");
    assertThat(new EqualShares(Use.COST, 0, true).fund(vote).funded()).containsExactly("p2", "p0");
  }

  @Test
  void of_two_equal_offers_the_one_more_voters_wanted_is_taken() {
    BudgetVote vote =
        new BudgetVote(
            400,
            items(60, 60, 300),
            List.of(
                BudgetBallot.approving("a", List.of("p1", "p2")),
                BudgetBallot.approving("b", List.of("p0", "p1")),
                BudgetBallot.approving("c", List.of("p2")),
                BudgetBallot.approving("d", List.of("p2"))));

    assertThat(new EqualShares(Use.COST, 0, false).fund(vote).funded()).containsExactly("p2", "p1");
  }

  @Test
  void without_ballots_nothing_is_paid_for() {
    assertThat(
            new EqualShares(Use.COST, 1, true)
                .fund(new BudgetVote(9, items(1), List.of()))
                .funded())
        .isEmpty();
  }

  @Property(tries = 1000)
  void a_second_program_with_fractions_of_any_size_agrees(@ForAll long seed) {
    BudgetVote vote = random(new Random(seed));
    for (Use use : Use.values()) {
      assertThat(new EqualShares(use, 0, false).fund(vote).funded())
          .isEqualTo(new SlowShares(vote, use).funded());
    }
  }

  @Property(tries = 200)
  void never_costs_more_than_the_budget_and_pays_for_nothing_twice(@ForAll long seed) {
    BudgetVote vote = random(new Random(seed));

    Funding funding = new EqualShares(Use.POINTS, 10, true).fund(vote);

    assertThat(funding.cost()).isLessThanOrEqualTo(vote.budget());
    assertThat(funding.funded()).doesNotHaveDuplicates();
  }

  private static BudgetVote random(Random random) {
    int count = 1 + random.nextInt(7);
    boolean round = random.nextBoolean();
    long[] costs =
        random.longs(count, 1, round ? 4 : 500).map(cost -> round ? cost * 100 : cost).toArray();
    List<BudgetBallot> ballots = new ArrayList<>();
    for (int voter = random.nextInt(12); voter >= 0; voter--) {
      Map<String, Integer> points = new HashMap<>();
      Set<Integer> marks = new HashSet<>();
      for (int mark = random.nextInt(count + 1); mark > 0; mark--) {
        marks.add(random.nextInt(count));
      }
      marks.forEach(item -> points.put("p" + item, 1 + random.nextInt(5)));
      ballots.add(new BudgetBallot("v" + voter, points));
    }
    long budget = 100 + random.nextInt(1500);
    return new BudgetVote(round ? budget / 100 * 100 : budget, items(costs), ballots);
  }

  private static List<BudgetItem> items(long... costs) {
    return IntStream.range(0, costs.length)
        .mapToObj(i -> new BudgetItem("p" + i, costs[i]))
        .toList();
  }
}
