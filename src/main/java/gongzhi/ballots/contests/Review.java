package gongzhi.ballots.contests;

import java.util.Set;

/**
 * How one proposal is judged, or a complaint about it.
 *
 * @param reason never empty for a refusal
 */
public record Review(int option, boolean accepted, String reason, Set<Trait> traits) {

  public Review {
    traits = Set.copyOf(traits);
  }
}
