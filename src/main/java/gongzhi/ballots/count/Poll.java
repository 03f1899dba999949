package gongzhi.ballots.count;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.Tally;
import gongzhi.ballots.rule.VoteRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question put to a vote (表决): a frozen roll, the rule it opened with, and its terms. */
public record Poll(Electorate electorate, VoteRule rule, Terms terms) {

  public Poll {
    if (rule.electorate() != electorate.kind()) {
      throw new IllegalArgumentException(
          rule.key() + " is decided by " + rule.electorate() + ", not by " + electorate.kind());
    }
  }

  /** Counts ballots that came in one by one; in which order does not matter. */
  public Result count(Collection<Ballot> ballots) {
    return count(ballots, null);
  }

  /** Counts the ballots of a meeting that these voters attend. */
  public Result countOfMeeting(Collection<Ballot> ballots, Set<String> present) {
    if (!electorate.voters().keySet().containsAll(present)) {
      throw new IllegalArgumentException("only who is on the roll attends as a voter");
    }
    return count(ballots, present);
  }

  private Result count(Collection<Ballot> ballots, @Nullable Set<String> present) {
    Sorted sorted = Sorted.of(ballots, new Admission(electorate, terms, present));
    Tally tally = new TallySheet(electorate, sorted.choices(), sorted.spoilt(), present).tally();
    return new Result(
        rule.of(tally),
        terms.silentFollow() ? rule.of(withFollowers(sorted, tally, present)) : null,
        sorted.setAside());
  }

  private Tally withFollowers(Sorted sorted, Tally tally, @Nullable Set<String> present) {
    Map<String, Choice> all = Followers.added(electorate, sorted.choices(), sorted.spoilt(), tally);
    return new TallySheet(electorate, all, sorted.spoilt(), withThem(present, all.keySet()))
        .tally();
  }

  private static @Nullable Set<String> withThem(
      @Nullable Set<String> present, Set<String> followers) {
    if (present == null) {
      return null;
    }
    Set<String> all = new HashSet<>(present);
    all.addAll(followers);
    return all;
  }
}
