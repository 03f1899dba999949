package gongzhi.ballots.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.budget.Funding.Step;
import gongzhi.ballots.budget.Funding.Verdict;
import gongzhi.ballots.budget.Greedy.Misfit;
import gongzhi.ballots.budget.Greedy.Order;
import gongzhi.shared.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreedyTest {

  private static final List<BudgetItem> ITEMS =
      List.of(item("lamp", 60), item("bench", 50), item("shed", 30), item("swing", 10));

  private final BudgetVote vote =
      new BudgetVote(
          100,
          ITEMS,
          List.of(
              BudgetBallot.approving("a", List.of("lamp", "bench", "shed")),
              BudgetBallot.approving("b", List.of("lamp", "bench")),
              BudgetBallot.approving("c", List.of("lamp", "shed")),
              BudgetBallot.approving("d", List.of("swing", "swing"))));

  @Test
  void what_does_not_fit_is_skipped_and_every_step_is_told() {
    Funding funding = Greedy.common().fund(vote);

    assertThat(funding.funded()).containsExactly("lamp", "shed", "swing");
    assertThat(funding.cost()).isEqualTo(100);
    assertThat(funding.steps())
        .containsExactly(
            new Step(ITEMS.get(0), Verdict.FUNDED, 100),
            new Step(ITEMS.get(2), Verdict.FUNDED, 40),
            new Step(ITEMS.get(1), Verdict.TOO_DEAR, 10),
            new Step(ITEMS.get(3), Verdict.FUNDED, 10));
  }

  @Test
  void the_same_support_goes_to_the_cheaper_one() {
    assertThat(funded(new Greedy(Order.SUPPORT, Misfit.STOP, 0, null)))
        .containsExactly("lamp", "shed");
  }

  @Test
  void a_reserve_adds_what_is_missing_where_enough_is_left() {
    assertThat(funded(new Greedy(Order.SUPPORT, Misfit.STOP, 0, Share.atLeast(1, 5))))
        .containsExactly("lamp", "shed", "bench");
    assertThat(funded(new Greedy(Order.SUPPORT, Misfit.STOP, 0, Share.moreThan(1, 5))))
        .containsExactly("lamp", "shed");
  }

  @Test
  void support_per_cost_looks_at_what_the_money_buys() {
    assertThat(funded(new Greedy(Order.SUPPORT_PER_COST, Misfit.SKIP, 0, null)))
        .containsExactly("swing", "shed", "lamp");
  }

  @Test
  void too_little_support_is_not_looked_at() {
    assertThat(funded(new Greedy(Order.SUPPORT, Misfit.SKIP, 2, null)))
        .containsExactly("lamp", "shed");
  }

  @Test
  void a_ranking_gives_the_first_most() {
    assertThat(BudgetBallot.ranking("a", List.of("x", "y", "z"), 3).points())
        .isEqualTo(Map.of("x", 3, "y", 2, "z", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BudgetBallot.ranking("a", List.of("x", "x"), 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BudgetBallot.ranking("a", List.of("x", "y"), 1));
  }

  @Test
  void nobody_votes_twice_and_nobody_for_what_is_no_item() {
    BudgetBallot one = BudgetBallot.approving("a", List.of("lamp"));
    BudgetBallot stray = BudgetBallot.approving("a", List.of("moon"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetVote(100, ITEMS, List.of(one, one)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetVote(100, ITEMS, List.of(stray)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetVote(1, List.of(item("x", 1), item("x", 2)), List.of()));
  }

  private List<String> funded(Greedy rule) {
    return rule.fund(vote).funded();
  }

  private static BudgetItem item(String id, long cost) {
    return new BudgetItem(id, cost);
  }
}
