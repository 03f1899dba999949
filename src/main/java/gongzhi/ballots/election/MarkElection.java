package gongzhi.ballots.election;

import gongzhi.ballots.election.MarkOutcome.Reason;
import gongzhi.ballots.election.MarkOutcome.Spoilt;
import gongzhi.shared.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An election by marks (投票选举): up to as many marks as there are seats, or up to any other number;
 * with as many as there are candidates it is approval voting. A paper with more marks is spoilt,
 * one with fewer is not. Source: 村民委员会组织法第十五条 for the share of votes cast.
 *
 * @param candidates whoever was written in is entered here before counting
 * @param least the share of ballots cast that makes elected; null: most votes are enough
 */
public record MarkElection(
    int seats, List<String> candidates, int mostMarks, @Nullable Share least) {

  public MarkElection {
    candidates = List.copyOf(candidates);
    if (seats < 1 || mostMarks < 1 || Set.copyOf(candidates).size() < candidates.size()) {
      throw new IllegalArgumentException("seats, marks and different candidates are needed");
    }
  }

  /** As many marks as seats. */
  public static MarkElection block(int seats, List<String> candidates, @Nullable Share least) {
    return new MarkElection(seats, candidates, seats, least);
  }

  /** As many marks as one likes. */
  public static MarkElection approval(int seats, List<String> candidates, @Nullable Share least) {
    return new MarkElection(seats, candidates, Math.max(1, candidates.size()), least);
  }

  public MarkOutcome count(Collection<MarkedBallot> ballots) {
    if (ballots.stream().map(MarkedBallot::no).distinct().count() < ballots.size()) {
      throw new IllegalArgumentException("a ballot number stands twice");
    }
    Map<String, Long> votes = new HashMap<>();
    candidates.forEach(candidate -> votes.put(candidate, 0L));
    List<Spoilt> spoilt = new ArrayList<>();
    for (MarkedBallot ballot : ballots) {
      Reason reason = against(ballot);
      if (reason == null) {
        ballot.marks().forEach(name -> votes.merge(name, 1L, Long::sum));
      } else {
        spoilt.add(new Spoilt(ballot, reason));
      }
    }
    spoilt.sort(Comparator.comparing(one -> one.ballot().no()));
    return outcome(votes, ballots.size(), spoilt);
  }

  private @Nullable Reason against(MarkedBallot ballot) {
    if (ballot.marks().size() > mostMarks) {
      return Reason.TOO_MANY_MARKS;
    }
    return candidates.containsAll(ballot.marks()) ? null : Reason.NOT_A_CANDIDATE;
  }

  /** Whoever ties over the last seats is not elected: those candidates are voted on again. */
  private MarkOutcome outcome(Map<String, Long> votes, long cast, List<Spoilt> spoilt) {
    ToLongFunction<String> got = name -> votes.getOrDefault(name, 0L);
    List<String> able =
        candidates.stream()
            .filter(name -> isEnough(got.applyAsLong(name), cast))
            .sorted(Comparator.comparingLong(got).reversed())
            .toList();
    long line = able.size() > seats ? got.applyAsLong(able.get(seats)) : 0;
    List<String> elected = able.stream().filter(name -> got.applyAsLong(name) > line).toList();
    List<String> tied =
        elected.size() == seats
            ? List.of()
            : able.stream().filter(name -> got.applyAsLong(name) == line).toList();
    return new MarkOutcome(votes, cast, spoilt, elected, tied, seats - elected.size());
  }

  /** Nobody is elected without a vote. */
  private boolean isEnough(long got, long cast) {
    return got > 0 && (least == null || least.isReachedBy(got, cast));
  }
}
