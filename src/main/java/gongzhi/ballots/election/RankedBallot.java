package gongzhi.ballots.election;

import java.util.List;
import java.util.Set;

/**
 * So many ballots with the same order of candidates (排序选票), the most wanted first. Who is not named
 * is not wanted.
 */
public record RankedBallot(List<String> order, long count) {

  public RankedBallot {
    order = List.copyOf(order);
    if (count < 1 || Set.copyOf(order).size() < order.size()) {
      throw new IllegalArgumentException("a ballot names nobody twice");
    }
  }
}
