package gongzhi.ballots.contests;

import java.util.Set;

/**
 * A candidate or a project on a paper (候选).
 *
 * @param cost in fen; zero in an election
 * @param place on the paper; zero until it was drawn
 */
public record Option(int no, String title, String words, long cost, Set<Trait> traits, int place) {

  public Option {
    traits = Set.copyOf(traits);
  }
}
