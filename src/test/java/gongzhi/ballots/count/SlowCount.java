package gongzhi.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Voter;
import gongzhi.ballots.rule.Measure;
import gongzhi.ballots.rule.VoteTest;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second, plain and slow count, written apart from the first: voter by voter, ballot by ballot,
 * in exact whole numbers of any size. It says what each voter says, adds up and compares.
 */
final class SlowCount {

  private final Scenario scenario;
  private final Map<String, Choice> said = new HashMap<>();
  private final Set<String> spoilt = new HashSet<>();
  private final Set<String> counted = new HashSet<>();

  private SlowCount(Scenario scenario) {
    this.scenario = scenario;
    scenario.poll().electorate().voters().values().forEach(this::hear);
  }

  /** Fails where the first count says something else about any test, or forgets a ballot. */
  static void assertAgrees(Scenario scenario, Result result) {
    SlowCount slow = new SlowCount(scenario);
    result
        .outcome()
        .results()
        .forEach(one -> assertThat(one.reached()).isEqualTo(slow.reaches(one.test(), slow.said)));
    assertThat(result.outcome().tally().heads().takingPart()).isEqualTo(slow.said.size());
    Set<String> aside = new HashSet<>();
    result.setAside().forEach(one -> aside.add(one.ballot().no()));
    assertThat(aside).hasSameSizeAs(result.setAside()).noneMatch(slow.counted::contains);
    assertThat(aside.size() + slow.counted.size()).isEqualTo(scenario.ballots().size());
  }

  private void hear(Voter voter) {
    if (scenario.present() != null && !scenario.present().contains(voter.key())) {
      return;
    }
    List<Ballot> words = new ArrayList<>();
    boolean onlySpoilt = false;
    for (String person : voter.persons()) {
      List<Ballot> his = ballots(voter.key(), person);
      onlySpoilt |= his.removeIf(ballot -> ballot.choice() == null);
      Ballot word = lastWord(his);
      if (word != null) {
        words.add(word);
      }
    }
    settle(voter, words, onlySpoilt);
  }

  private void settle(Voter voter, List<Ballot> words, boolean onlySpoilt) {
    Set<Choice> different = new HashSet<>();
    words.forEach(word -> different.add(word.choice()));
    if (different.size() == 1) {
      said.put(voter.key(), different.iterator().next());
      counted.add(words.stream().min(SlowCount::order).orElseThrow().no());
    } else if (onlySpoilt) {
      spoilt.add(voter.key());
    }
  }

  private List<Ballot> ballots(String voter, String person) {
    Terms terms = scenario.poll().terms();
    List<Ballot> his = new ArrayList<>();
    for (Ballot ballot : scenario.ballots()) {
      Instant at = ballot.arrived();
      boolean inTime = at.compareTo(terms.opens()) >= 0 && at.compareTo(terms.closes()) < 0;
      if (inTime
          && ballot.voter().equals(voter)
          && ballot.person().equals(person)
          && holds(ballot)) {
        his.add(ballot);
      }
    }
    his.sort(SlowCount::order);
    return his;
  }

  private boolean holds(Ballot ballot) {
    Ballot.Proxy proxy = ballot.proxy();
    if (proxy == null) {
      return true;
    }
    boolean given = proxy.given().compareTo(ballot.arrived()) <= 0;
    boolean taken = proxy.revoked() != null && proxy.revoked().compareTo(ballot.arrived()) <= 0;
    return scenario.poll().terms().proxies() && given && !taken && !proxy.document().isBlank();
  }

  private @Nullable Ballot lastWord(List<Ballot> his) {
    if (his.stream().anyMatch(ballot -> ballot.proxy() == null)) {
      his.removeIf(ballot -> ballot.proxy() != null);
    }
    Ballot paper = null;
    Ballot other = null;
    for (Ballot ballot : his) {
      paper = ballot.channel() == Ballot.Channel.PAPER ? ballot : paper;
      other = ballot.channel() == Ballot.Channel.PAPER ? other : ballot;
    }
    if (his.isEmpty()) {
      return null;
    }
    return switch (scenario.poll().terms().twice()) {
      case FIRST_COUNTS -> his.get(0);
      case LAST_COUNTS -> his.get(his.size() - 1);
      case PAPER_COUNTS -> paper == null ? other : paper;
      case NEITHER_COUNTS ->
          paper != null && other != null && paper.choice() != other.choice()
              ? null
              : his.get(his.size() - 1);
    };
  }

  private static int order(Ballot one, Ballot other) {
    int byTime = one.arrived().compareTo(other.arrived());
    return byTime == 0 ? one.no().compareTo(other.no()) : byTime;
  }

  private boolean reaches(VoteTest test, Map<String, Choice> choices) {
    BigInteger part = sum(test, test.part(), choices);
    BigInteger whole = sum(test, test.whole(), choices);
    BigInteger left = part.multiply(BigInteger.valueOf(test.share().denominator()));
    BigInteger right = whole.multiply(BigInteger.valueOf(test.share().numerator()));
    int least = test.share().lineCounts() ? 0 : 1;
    return whole.signum() > 0 && left.compareTo(right) >= least;
  }

  private BigInteger sum(VoteTest test, Measure measure, Map<String, Choice> choices) {
    BigInteger sum = BigInteger.ZERO;
    for (Voter voter : scenario.poll().electorate().voters().values()) {
      boolean took = choices.containsKey(voter.key());
      boolean cast = took || spoilt.contains(voter.key());
      boolean there = scenario.present() == null ? cast : scenario.present().contains(voter.key());
      boolean counts =
          switch (measure) {
            case ALL -> true;
            case PRESENT -> there;
            case CAST -> cast;
            case TAKING_PART -> took;
            case AGREEING -> choices.get(voter.key()) == Choice.YES;
          };
      long weight = test.axis().name().equals("HEADS") ? 1 : voter.area();
      sum = counts ? sum.add(BigInteger.valueOf(weight)) : sum;
    }
    return sum;
  }
}
