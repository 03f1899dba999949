package gongzhi.ballots.contests;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.util.Set;

/**
 * How one proposal is judged, or a complaint about it.
 *
 * @param reason never empty for a refusal
 */
public record Review(int option, boolean accepted, String reason, Set<Trait> traits) {

  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;

  public Review {
    traits = Set.copyOf(traits);
  }

  /** Words without hidden signs; refuses (422) none, and too many. */
  static String said(String words) {
    String said = Masking.visible(words).strip();
    if (said.length() < WORDS_LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("contest.say-reason", WORDS_LEAST, WORDS_MAX);
    }
    return said;
  }
}
