package gongzhi.ballots.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.election.RankedOutcome.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankedElectionTest {

  private static final PublicLot LOT = new PublicLot("3 6 2 5 1");

  /** The well-known party with its food: twenty guests choose three dishes. */
  @Test
  void a_surplus_goes_on_and_the_lowest_is_excluded() {
    RankedElection party = election(3, "orange", "pear", "chocolate", "strawberry", "sweets");

    RankedOutcome outcome =
        party.count(
            List.of(
                ballots(4, "orange"),
                ballots(2, "pear", "orange"),
                ballots(8, "chocolate", "strawberry"),
                ballots(4, "chocolate", "sweets"),
                ballots(1, "strawberry"),
                ballots(1, "sweets")));

    assertThat(outcome.quota()).isEqualTo(6);
    assertThat(outcome.elected()).containsExactly("chocolate", "orange", "strawberry");
    assertThat(outcome.rounds())
        .extracting(round -> round.act() + " " + round.candidates().getFirst())
        .containsExactly(
            "ELECTED chocolate",
            "SURPLUS_PASSED_ON chocolate",
            "EXCLUDED pear",
            "ELECTED orange",
            "EXCLUDED sweets",
            "ELECTED_UNOPPOSED strawberry");
    assertThat(outcome.rounds().get(2).weights())
        .containsEntry("strawberry", Fraction.of(5))
        .containsEntry("sweets", Fraction.of(3));
  }

  @Test
  void a_surplus_that_does_not_divide_stays_exact() {
    RankedOutcome outcome =
        election(2, "A", "B", "C")
            .count(
                List.of(
                    ballots(5, "A", "B"), ballots(2, "A", "C"), ballots(1, "B"), ballots(1, "C")));

    assertThat(outcome.quota()).isEqualTo(4);
    assertThat(outcome.rounds().getLast().weights().get("B")).hasToString("22/7");
    assertThat(outcome.elected()).containsExactly("A", "B");
  }

  @Test
  void equals_are_told_apart_by_the_round_before() {
    RankedOutcome outcome =
        election(1, "A", "B", "C", "D")
            .count(
                List.of(ballots(5, "A"), ballots(4, "B"), ballots(3, "C"), ballots(1, "D", "C")));

    assertThat(outcome.rounds().get(1).act()).isEqualTo(Act.EXCLUDED);
    assertThat(outcome.rounds().get(1).candidates()).containsExactly("C");
  }

  @Test
  void the_latest_round_that_tells_them_apart_decides_and_not_the_first() {
    RankedOutcome outcome =
        election(1, "A", "B", "C", "D", "E")
            .count(
                List.of(
                    ballots(7, "A"),
                    ballots(5, "B"),
                    ballots(4, "C"),
                    ballots(2, "D", "C"),
                    ballots(1, "E", "B"),
                    ballots(2, "E", "A")));

    assertThat(outcome.rounds().get(2).weights())
        .containsEntry("B", Fraction.of(6))
        .containsEntry("C", Fraction.of(6));
    assertThat(outcome.rounds().get(2).candidates())
        .as("B was first ahead, then C")
        .containsExactly("B");
  }

  @Test
  void what_nothing_tells_apart_is_drawn_in_public() {
    List<RankedBallot> even = List.of(ballots(1, "A"), ballots(1, "B"));
    List<String> byLot = Stream.of("A", "B").sorted(LOT).toList();

    assertThat(election(1, "A", "B").count(even).elected()).containsExactly(byLot.getFirst());
    assertThat(election(1, "B", "A").count(even).elected()).containsExactly(byLot.getFirst());
    assertThat(
            Stream.of("1", "2", "3", "4", "5", "6", "7", "8")
                .map(seed -> new PublicLot(seed).compare("A", "B") < 0)
                .distinct())
        .as("every seed draws anew")
        .hasSize(2);
  }

  @Test
  void without_ballots_nobody_is_elected_and_with_few_candidates_all_are() {
    assertThat(election(2, "A", "B").count(List.of()).elected()).isEmpty();
    assertThat(election(2, "A", "B").count(List.of(ballots(3, "A"))).elected())
        .containsExactly("A", "B");
    assertThat(election(3, "A", "B").count(List.of(ballots(3, "B"))).elected()).hasSize(2);
  }

  @Test
  void refuses_who_is_no_candidate_and_who_is_named_twice() {
    RankedElection election = election(1, "A");

    assertThatIllegalArgumentException().isThrownBy(() -> election.count(List.of(ballots(1, "X"))));
    assertThatIllegalArgumentException().isThrownBy(() -> ballots(1, "A", "A"));
  }

  @Property
  void what_holds_for_every_count(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("A", "B", "C", "D", "E", "F").subList(0, 1 + random.nextInt(6));
    List<RankedBallot> ballots = random(random, names);
    RankedElection election = new RankedElection(1 + random.nextInt(4), names, LOT);

    RankedOutcome outcome = election.count(ballots);
    Collections.shuffle(ballots, random);

    RankedInvariants.hold(election, ballots, outcome);
    assertThat(election.count(ballots)).isEqualTo(outcome);
  }

  @Property
  void a_coalition_that_fills_quotas_gets_its_seats(@ForAll long seed) {
    Random random = new Random(seed);
    List<RankedBallot> ballots = random(random, List.of("C", "D", "E"));
    long others = ballots.stream().mapToLong(RankedBallot::count).sum();
    ballots.add(ballots(2 * others + 3, "A", "B"));

    RankedOutcome outcome = election(2, "A", "B", "C", "D", "E").count(ballots);

    assertThat(outcome.elected()).containsExactlyInAnyOrder("A", "B");
  }

  private static List<RankedBallot> random(Random random, List<String> names) {
    List<RankedBallot> ballots = new ArrayList<>();
    for (int bundle = random.nextInt(9); bundle > 0; bundle--) {
      List<String> order = new ArrayList<>(names);
      Collections.shuffle(order, random);
      ballots.add(
          new RankedBallot(
              order.subList(0, random.nextInt(names.size() + 1)), 1 + random.nextInt(7)));
    }
    return ballots;
  }

  private static RankedElection election(int seats, String... candidates) {
    return new RankedElection(seats, List.of(candidates), LOT);
  }

  private static RankedBallot ballots(long count, String... order) {
    return new RankedBallot(List.of(order), count);
  }
}
