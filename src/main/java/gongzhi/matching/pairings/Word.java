package gongzhi.matching.pairings;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What one side says at the end.
 *
 * @param rating from one to five; null for none
 * @param words thanks, or how what was lent came back
 */
public record Word(@Nullable Integer rating, String words) {

  private static final int BEST = 5;
  private static final int MOST = 200;

  public Word {
    words = Masking.forEveryone(words.strip());
  }

  void require() {
    if (rating != null && (rating < 1 || rating > BEST)) {
      throw Rejection.invalid("pairing.say-rating");
    }
    if (words.length() > MOST) {
      throw Rejection.invalid("pairing.say-words", MOST);
    }
  }
}
