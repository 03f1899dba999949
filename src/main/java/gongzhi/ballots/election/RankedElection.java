package gongzhi.ballots.election;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The single transferable vote (单记可转移投票), in this variant: the quota is Droop’s, ballots / (seats +
 * 1) rounded down, plus one, and stays fixed; a surplus goes on by all ballots of the elected, each
 * at the same exact fraction of its weight (weighted inclusive Gregory), the largest surplus first;
 * with no surplus left the lowest candidate is excluded, and their ballots go on at full weight. As
 * soon as there are no more candidates than seats, all are elected. With one seat this is instant
 * run-off.
 *
 * <p>Equal candidates are told apart by the latest earlier round in which they were not equal, and
 * only then by the public lot. Without any ballot nobody is elected. A ballot that names nobody
 * further stays in the count as exhausted.
 */
public record RankedElection(int seats, List<String> candidates, PublicLot lot) {

  public RankedElection {
    candidates = List.copyOf(candidates);
    if (seats < 1 || Set.copyOf(candidates).size() < candidates.size()) {
      throw new IllegalArgumentException("seats and different candidates are needed");
    }
  }

  public RankedOutcome count(Collection<RankedBallot> ballots) {
    if (!ballots.stream().allMatch(ballot -> candidates.containsAll(ballot.order()))) {
      throw new IllegalArgumentException("a ballot names who is no candidate");
    }
    long cast =
        ballots.stream()
            .filter(ballot -> !ballot.order().isEmpty())
            .mapToLong(RankedBallot::count)
            .reduce(0, Math::addExact);
    long quota = cast / (seats + 1L) + 1;
    return cast == 0
        ? new RankedOutcome(quota, List.of(), List.of())
        : new Transfers(this, quota).count(ballots);
  }
}
