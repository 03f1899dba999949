package gongzhi.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.Voter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every poll, whatever comes in. */
class RandomPollsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** As many as five seconds allow, or as {@code -Dgongzhi.polls} says. */
  @Test
  void a_second_program_agrees_on_every_poll() {
    int asked = Integer.getInteger("gongzhi.polls", 0);
    Instant until = Instant.now().plus(PATIENCE);
    int seed = 0;
    while (asked == 0 ? Instant.now().isBefore(until) : seed < asked) {
      seed++;
      Scenario scenario = new RandomPoll(seed).scenario();
      SlowCount.assertAgrees(scenario, scenario.count());
    }
    System.out.printf("ballots: %,d random polls counted twice%n", seed);
    assertThat(seed).isGreaterThan(1000);
  }

  @Property
  void the_order_of_ballots_does_not_matter(@ForAll long seed) {
    Scenario scenario = new RandomPoll(seed).scenario();
    Result result = scenario.count();

    List<Ballot> shuffled = new ArrayList<>(scenario.ballots());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(scenario.count(shuffled)).isEqualTo(result);
  }

  @Property
  void one_more_yes_never_turns_a_pass_into_a_fail(@ForAll long seed) {
    Scenario scenario = new RandomPoll(seed).scenario();
    Electorate electorate = scenario.poll().electorate();
    Set<String> heard = scenario.ballots().stream().map(Ballot::voter).collect(Collectors.toSet());

    for (Voter voter : electorate.voters().values()) {
      boolean there = scenario.present() == null || scenario.present().contains(voter.key());
      if (there && !heard.contains(voter.key())) {
        List<Ballot> more = new ArrayList<>(scenario.ballots());
        more.add(yes(voter));
        assertThat(passes(scenario.count(more)) || !passes(scenario.count())).isTrue();
      }
    }
  }

  @Property
  void a_no_that_becomes_a_yes_never_turns_a_pass_into_a_fail(
      @ForAll @IntRange(min = 1, max = 40) int voters, @ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder roll = new StringBuilder();
    StringBuilder ballots = new StringBuilder();
    for (int i = 1; i <= voters; i++) {
      String name = "p" + Character.toString('a' + i / 10) + Character.toString('a' + i % 10);
      roll.append(name).append("=").append(1 + random.nextInt(9)).append(".00 ");
      ballots.append(name).append(random.nextInt(3) == 0 ? "=no " : "=yes ");
    }

    boolean before = passes(counted(roll, ballots));
    int no = ballots.indexOf("=no");
    boolean after = no < 0 ? before : passes(counted(roll, ballots.replace(no, no + 3, "=yes")));

    assertThat(after || !before).isTrue();
  }

  @Property
  void scaling_all_areas_changes_nothing(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 1_000_000) int times) {
    Scenario scenario = new RandomPoll(seed).scenario();
    Poll poll = scenario.poll();
    Map<String, Voter> scaled =
        poll.electorate().voters().values().stream()
            .map(voter -> new Voter(voter.key(), voter.persons(), voter.area() * times))
            .collect(Collectors.toMap(Voter::key, voter -> voter));
    Electorate larger =
        new Electorate(poll.electorate().kind(), scaled, poll.electorate().tenants());
    Scenario same =
        new Scenario(
            new Poll(larger, poll.rule(), poll.terms()), scenario.ballots(), scenario.present());

    assertThat(reached(same.count())).isEqualTo(reached(scenario.count()));
  }

  @Test
  void two_electorates_never_mix() {
    Scenario owners = Scenario.of("owners-ordinary", "A=1.00", "", "", "");
    Scenario residents = Scenario.of("residents-representatives", "r:3", "", "", "");
    Terms terms = owners.poll().terms();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Poll(residents.poll().electorate(), owners.poll().rule(), terms))
        .withMessageContaining("OWNERS");
  }

  @Test
  void every_test_says_what_would_have_been_enough_and_by_which_law() {
    Result result =
        Scenario.of("owners-special", "a:300*100.00", "", "", "a1-157=yes a158-210=no").count();

    assertThat(result.outcome().results().get(2))
        .returns(157L, one -> one.part())
        .returns(210L, one -> one.whole())
        .returns(158L, one -> one.needed().orElseThrow())
        .returns(false, one -> one.reached());
    assertThat(result.outcome().rule().law().zh()).isEqualTo("民法典第二百七十八条");
  }

  private static Result counted(CharSequence roll, CharSequence ballots) {
    return Scenario.of("owners-ordinary", roll.toString().trim(), "", "", ballots.toString().trim())
        .count();
  }

  private static Ballot yes(Voter voter) {
    String person = voter.persons().iterator().next();
    return new Ballot("more", voter.key(), person, Choice.YES, Channel.WEB, Scenario.OPENS, null);
  }

  private static boolean passes(Result result) {
    return result.outcome().isPassed();
  }

  private static List<Boolean> reached(Result result) {
    return result.outcome().results().stream().map(one -> one.reached()).toList();
  }
}
