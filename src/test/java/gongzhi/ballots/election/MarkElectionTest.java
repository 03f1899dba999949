package gongzhi.ballots.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.election.MarkOutcome.Reason;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.shared.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarkElectionTest {

  private static final List<String> FOUR = List.of("A", "B", "C", "D");

  @Test
  void most_marks_win_and_fewer_marks_than_seats_are_fine() {
    MarkOutcome outcome =
        MarkElection.block(2, FOUR, null).count(ballots("AB", "AB", "AC", "B", "D", ""));

    assertThat(outcome.elected()).containsExactly("A", "B");
    assertThat(outcome.cast()).isEqualTo(6);
    assertThat(outcome.openSeats()).isZero();
  }

  @Test
  void too_many_marks_spoil_a_paper_that_still_counts_as_cast() {
    MarkElection election = MarkElection.block(1, FOUR, Share.moreThan(1, 2));

    MarkOutcome outcome = election.count(ballots("A", "A", "AB", "C"));

    assertThat(outcome.votes()).containsEntry("A", 2L).containsEntry("B", 0L);
    assertThat(outcome.spoilt()).extracting("reason").containsExactly(Reason.TOO_MANY_MARKS);
    assertThat(outcome.elected()).as("2 of 4 cast is exactly half").isEmpty();
    assertThat(outcome.openSeats()).isEqualTo(1);
    assertThat(election.count(ballots("A", "A", "A", "AB", "C")).elected()).containsExactly("A");
  }

  @Test
  void a_second_round_needs_a_third_of_the_votes_cast() {
    MarkElection second = MarkElection.block(1, FOUR, Share.atLeast(1, 3));

    assertThat(second.count(ballots("A", "A", "B", "C", "D", "")).elected()).containsExactly("A");
    assertThat(second.count(ballots("A", "A", "B", "C", "D", "", "")).elected()).isEmpty();
  }

  @Test
  void whoever_ties_over_the_last_seat_is_voted_on_again() {
    MarkOutcome outcome = MarkElection.block(2, FOUR, null).count(ballots("AB", "AC", "A", "D"));

    assertThat(outcome.elected()).containsExactly("A");
    assertThat(outcome.tied()).containsExactly("B", "C", "D");
    assertThat(outcome.openSeats()).isEqualTo(1);
  }

  @Test
  void a_tie_that_fits_the_seats_is_no_tie() {
    MarkOutcome outcome = MarkElection.block(2, FOUR, null).count(ballots("A", "B", "AB", "C"));

    assertThat(outcome.elected()).containsExactly("A", "B");
    assertThat(outcome.tied()).isEmpty();
  }

  @Test
  void nobody_is_elected_without_a_vote_and_strangers_spoil_a_paper() {
    MarkOutcome outcome = MarkElection.approval(3, FOUR, null).count(ballots("ABCD", "AX"));

    assertThat(outcome.spoilt()).extracting("reason").containsExactly(Reason.NOT_A_CANDIDATE);
    assertThat(outcome.tied()).containsExactlyElementsOf(FOUR);
    assertThat(MarkElection.approval(3, FOUR, null).count(List.of()).elected()).isEmpty();
    assertThat(MarkElection.approval(3, FOUR, null).count(List.of()).openSeats()).isEqualTo(3);
  }

  @Test
  void a_candidate_is_held_against_the_law_test_by_test() {
    VoteRule law =
        VoteRules.ofTheLaw().on(LocalDate.of(2026, 3, 1), "village-election").orElseThrow();
    MarkOutcome outcome = MarkElection.block(1, FOUR, null).count(ballots("A", "A", "AB", "C"));

    Outcome seven = outcome.held(law, "A", 7);
    Outcome eight = outcome.held(law, "A", 8);

    assertThat(seven.results())
        .extracting(one -> one.part() + "/" + one.whole() + " " + one.reached())
        .containsExactly("4/7 true", "2/4 false");
    assertThat(eight.isValid()).as("exactly half of the registered voted").isFalse();
  }

  @Test
  void a_ballot_number_stands_once() {
    MarkedBallot one = new MarkedBallot("1", Set.of("A"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkElection.block(1, FOUR, null).count(List.of(one, one)));
  }

  @Test
  void a_target_is_reported_and_discards_no_vote() {
    CompositionTarget target =
        new CompositionTarget("women", Share.atLeast(1, 3), Set.of("C", "D"));
    MarkOutcome outcome = MarkElection.block(2, FOUR, null).count(ballots("AB", "AB", "C"));

    assertThat(target.report(outcome.elected()))
        .isEqualTo(new CompositionTarget.Report(target, 0, 2, false));
    assertThat(target.report(FOUR).reached()).isTrue();
    assertThat(outcome.elected()).containsExactly("A", "B");
  }

  @Property
  void the_order_of_ballots_is_irrelevant_and_seats_add_up(
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> papers,
      @ForAll @IntRange(min = 1, max = 4) int seats) {
    List<MarkedBallot> ballots =
        ballots(papers.stream().map(MarkElectionTest::marks).toArray(String[]::new));
    MarkElection election = MarkElection.block(seats, FOUR, null);

    MarkOutcome outcome = election.count(ballots);
    Collections.reverse(ballots);

    assertThat(election.count(ballots)).isEqualTo(outcome);
    assertThat(outcome.elected().size() + outcome.openSeats()).isEqualTo(seats);
    assertThat(outcome.tied().isEmpty() || outcome.tied().size() > outcome.openSeats()).isTrue();
  }

  private static String marks(int bits) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < FOUR.size(); i++) {
      marks.append((bits >> i & 1) == 1 ? FOUR.get(i) : "");
    }
    return marks.toString();
  }

  private static List<MarkedBallot> ballots(String... papers) {
    List<MarkedBallot> ballots = new ArrayList<>();
    for (String paper : papers) {
      Set<String> marks = paper.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(paper.split("")));
      ballots.add(new MarkedBallot("%03d".formatted(ballots.size()), marks));
    }
    return ballots;
  }
}
