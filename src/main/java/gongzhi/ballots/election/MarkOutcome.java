package gongzhi.ballots.election;

import gongzhi.ballots.Counted;
import gongzhi.ballots.Tally;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.VoteRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who is elected by marks (选举结果).
 *
 * @param cast all ballots that came in, spoilt ones included
 * @param tied who have the same votes for fewer seats; they are voted on again
 * @param openSeats how many seats nobody has yet, those of the tied included
 */
public record MarkOutcome(
    Map<String, Long> votes,
    long cast,
    List<Spoilt> spoilt,
    List<String> elected,
    List<String> tied,
    int openSeats) {

  /** Why a paper is spoilt. */
  public enum Reason {
    TOO_MANY_MARKS,
    NOT_A_CANDIDATE
  }

  /** A paper that counts as cast, and for nobody. */
  public record Spoilt(MarkedBallot ballot, Reason reason) {}

  public MarkOutcome {
    votes = Map.copyOf(votes);
    spoilt = List.copyOf(spoilt);
    elected = List.copyOf(elected);
    tied = List.copyOf(tied);
  }

  /**
   * How one candidate stands to a rule, test by test: whether enough of the registered voted, and
   * whether enough of those who voted marked the name.
   */
  public Outcome held(VoteRule rule, String candidate, long registered) {
    long yes = Objects.requireNonNull(votes.get(candidate), candidate);
    Counted heads =
        new Counted(registered, cast, yes, cast - spoilt.size() - yes, 0, spoilt.size());
    return rule.of(new Tally(heads, new Counted(0, 0, 0, 0, 0, 0)));
  }
}
