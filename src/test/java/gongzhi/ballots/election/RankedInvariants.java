package gongzhi.ballots.election;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.election.RankedOutcome.Round;
import java.util.List;

/** What must hold for every count of ranked ballots. */
final class RankedInvariants {

  private RankedInvariants() {}

  static void hold(RankedElection election, List<RankedBallot> ballots, RankedOutcome outcome) {
    long cast =
        ballots.stream()
            .filter(ballot -> !ballot.order().isEmpty())
            .mapToLong(RankedBallot::count)
            .sum();
    outcome.rounds().forEach(round -> assertNoWeightIsLost(round, cast));
    assertThat(outcome.elected())
        .doesNotHaveDuplicates()
        .hasSize(cast == 0 ? 0 : Math.min(election.seats(), election.candidates().size()));
    for (String candidate : election.candidates()) {
      long first =
          ballots.stream()
              .filter(ballot -> ballot.order().indexOf(candidate) == 0)
              .mapToLong(RankedBallot::count)
              .sum();
      if (first >= outcome.quota()) {
        assertThat(outcome.elected()).as("first on a quota of ballots").contains(candidate);
      }
    }
  }

  private static void assertNoWeightIsLost(Round round, long cast) {
    Fraction sum = round.weights().values().stream().reduce(round.exhausted(), Fraction::plus);
    assertThat(sum).as("all weights").isEqualTo(Fraction.of(cast));
  }
}
