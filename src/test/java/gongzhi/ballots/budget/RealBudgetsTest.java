package gongzhi.ballots.budget;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.budget.BudgetVote.Support;
import gongzhi.ballots.budget.Greedy.Misfit;
import gongzhi.ballots.budget.Greedy.Order;
import gongzhi.shared.Share;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Recounts real elections and holds the official outcome against ours. */
class RealBudgetsTest {

  /**
   * Where the official outcome cannot be had from the file: the city paid for one more project with
   * money that other districts had left, and marked it so (3 in the column “selected”).
   */
  private static final Map<String, List<String>> PAID_FROM_OTHER_DISTRICTS =
      Map.of(
          "Poland_Poznan_2023_1_-_Nowe_Winogrady_Polnoc_Nowe_Winogrady_Poludnie"
              + "_Nowe_Winogrady_Wschod_Stare_Winogrady",
          List.of("I.1"));

  /** One paper names project 468 twice; the city counted both, we count a mark once. */
  private static final Map<String, Long> MARKED_TWICE =
      Map.of("Poland_Warszawa_2026_Szczesliwice 468", 1L);

  @Test
  void official_tallies_are_reproduced() throws IOException {
    for (PabulibFile file : PabulibFile.all()) {
      Map<String, Support> support = file.vote().support();
      for (Map<String, String> project : file.projects()) {
        String id = project.get("project_id");
        long twice = MARKED_TWICE.getOrDefault(file.name() + " " + id, 0L);
        long votes = Long.parseLong(project.get("votes")) - twice;
        String score = project.get("score");

        assertThat(support.get(id))
            .as(file.name() + " " + id)
            .isEqualTo(new Support(votes, score == null ? votes : Long.parseLong(score)));
      }
    }
  }

  @Test
  void official_outcomes_of_greedy_elections_are_reproduced() throws IOException {
    int recounted = 0;
    for (PabulibFile file : PabulibFile.all()) {
      if (file.rule().startsWith("greedy")) {
        recounted++;
        assertThat(rule(file).fund(file.vote()).funded())
            .as(file.name() + " " + file.rule())
            .containsExactlyInAnyOrderElementsOf(file.selected("1", "2"));
      }
    }
    assertThat(recounted).isEqualTo(50);
  }

  @Test
  void nothing_else_was_paid_for_but_what_is_named_here() throws IOException {
    for (PabulibFile file : PabulibFile.all()) {
      assertThat(file.selected("3"))
          .isEqualTo(PAID_FROM_OTHER_DISTRICTS.getOrDefault(file.name(), List.of()));
    }
  }

  @Test
  void official_outcomes_of_equal_shares_are_reproduced() throws IOException {
    for (PabulibFile file : PabulibFile.all()) {
      if (file.rule().startsWith("equalshares")) {
        BudgetVote vote = file.vote();
        Funding funding = new EqualShares(EqualShares.Use.COST, 100, false).fund(vote);
        assertThat(Set.copyOf(funding.funded()))
            .as(file.name())
            .isEqualTo(Set.copyOf(file.selected("1")));
      }
    }
  }

  private static Greedy rule(PabulibFile file) {
    long least = Long.parseLong(file.meta().getOrDefault("min_project_score_threshold", "0"));
    return switch (file.rule()) {
      case "greedy-no-skip" -> new Greedy(Order.SUPPORT, Misfit.STOP, least, null);
      case "greedy-custom" -> new Greedy(Order.SUPPORT, Misfit.STOP, least, Share.atLeast(4, 5));
      default -> new Greedy(Order.SUPPORT, Misfit.SKIP, least, null);
    };
  }
}
