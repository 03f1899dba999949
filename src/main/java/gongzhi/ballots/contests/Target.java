package gongzhi.ballots.contests;

import gongzhi.shared.Share;
import java.util.Collection;
import java.util.OptionalLong;

/** A composition target as it is announced: this share of the elected has this trait. */
public record Target(Trait trait, Share share) {

  /** Whether such a slate can fill so many seats as the target asks. */
  boolean canBeReached(Collection<Option> slate, int seats) {
    OptionalLong needed = share.smallestOf(seats);
    long able = slate.stream().filter(one -> one.traits().contains(trait)).count();
    return needed.isPresent() && able >= needed.getAsLong();
  }
}
