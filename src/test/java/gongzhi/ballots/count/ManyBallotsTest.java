package gongzhi.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Counted;
import gongzhi.ballots.roll.ExclusivePart;
import gongzhi.ballots.roll.OwnersRoll;
import gongzhi.ballots.roll.Titleholder;
import gongzhi.ballots.rule.VoteRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A very large neighbourhood votes. How long it takes is printed, never required. */
class ManyBallotsTest {

  private static final int OWNERS = 20_000;

  @Test
  void twenty_thousand_owners_are_counted() {
    List<ExclusivePart> parts = new ArrayList<>();
    List<Ballot> ballots = new ArrayList<>();
    for (int i = 0; i < OWNERS; i++) {
      parts.add(new ExclusivePart("p" + i, "1", "1", 8_000 + i % 5_000, Titleholder.of("o" + i)));
      ballots.add(ballot(i));
    }
    Poll poll = poll(parts);
    Result result = poll.count(ballots);
    long fastest = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long start = System.nanoTime();
      assertThat(poll.count(ballots)).isEqualTo(result);
      long taken = System.nanoTime() - start;
      fastest = Math.min(fastest, taken);
      System.out.printf("ballots: %,d counted in %.1f ms%n", OWNERS, taken / 1e6);
    }
    assertThat(fastest).isLessThan(TimeUnit.SECONDS.toNanos(1));

    assertThat(result.outcome().tally().heads())
        .isEqualTo(new Counted(OWNERS, OWNERS, 12_000, 6_000, 2_000, 0));
    assertThat(result.outcome().isPassed()).isTrue();
    assertThat(result.setAside()).isEmpty();
  }

  private static Ballot ballot(int i) {
    Choice choice = i % 10 < 6 ? Choice.YES : i % 10 < 9 ? Choice.NO : Choice.ABSTAIN;
    return new Ballot(
        "b" + i, "o" + i, "o" + i, choice, Channel.WEB, Scenario.OPENS.plusSeconds(i), null);
  }

  private static Poll poll(List<ExclusivePart> parts) {
    return new Poll(
        new OwnersRoll(parts, Set.of()).electorate(),
        VoteRules.ofTheLaw().on(LocalDate.of(2026, 3, 1), "owners-ordinary").orElseThrow(),
        new Terms(Scenario.OPENS, Scenario.CLOSES, Terms.Twice.NEITHER_COUNTS, true, false));
  }
}
