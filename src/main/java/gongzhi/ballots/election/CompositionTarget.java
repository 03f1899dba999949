package gongzhi.ballots.election;

import gongzhi.shared.Share;
import java.util.Collection;
import java.util.Set;

/**
 * What a body should be made of (人员结构目标): so many women, so many representatives. It is held
 * against a list of candidates or of the elected and reported; it never discards a vote. If it is
 * missed, there is another round of nominations.
 *
 * @param fulfilling who counts towards it
 */
public record CompositionTarget(String key, Share share, Set<String> fulfilling) {

  public CompositionTarget {
    fulfilling = Set.copyOf(fulfilling);
  }

  /** How these people stand to a target. */
  public record Report(CompositionTarget target, long part, long whole, boolean reached) {}

  public Report report(Collection<String> people) {
    long part = people.stream().filter(fulfilling::contains).count();
    return new Report(this, part, people.size(), share.isReachedBy(part, people.size()));
  }
}
