package gongzhi.ballots.election;

import java.util.List;
import java.util.Map;

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
}
