package gongzhi.ballots.audits;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where the dice of a sample are thrown, as it is announced.
 *
 * @param at null where no moment was said
 * @param witness who reads the dice aloud
 */
public record NewDraw(String place, @Nullable Instant at, String witness, int size) {

  private static final Duration BEFORE = Duration.ofHours(2);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int PLACE_MAX = 60;
  private static final int WITNESS_MAX = 30;

  public NewDraw {
    place = Masking.visible(place).strip();
    witness = Masking.visible(witness).strip();
  }

  /** Refuses (422) a draw nobody can come to. */
  void require(Instant now) {
    if (place.length() < 2 || place.length() > PLACE_MAX) {
      throw Rejection.invalid("audit.say-place", PLACE_MAX);
    }
    if (witness.length() < 2 || witness.length() > WITNESS_MAX) {
      throw Rejection.invalid("audit.say-witness", WITNESS_MAX);
    }
    if (at == null || at.isBefore(now.plus(BEFORE)) || at.isAfter(now.plus(LONGEST))) {
      throw Rejection.invalid("audit.say-at", BEFORE.toHours(), LONGEST.toDays());
    }
  }
}
