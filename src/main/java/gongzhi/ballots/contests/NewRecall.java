package gongzhi.ballots.contests;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recall as it is asked for.
 *
 * @param option number of the elected
 * @param roll whose voters decide
 * @param signatures how many voters signed for it
 * @param document name of the picture of the sheets that were signed
 * @param defence what the elected says; may be empty
 */
public record NewRecall(
    int option,
    long roll,
    int signatures,
    String reason,
    String defence,
    String document,
    @Nullable Instant opens,
    @Nullable Instant closes) {

  private static final int REASON_LEAST = 10;
  private static final int WORDS_MAX = 800;

  public NewRecall {
    reason = Masking.visible(reason).strip();
    defence = Masking.visible(defence).strip();
  }

  /** Refuses (422) a recall without a reason, signed sheets or dates. Source: 村民委员会组织法第十六条. */
  void require() {
    if (reason.length() < REASON_LEAST
        || reason.length() > WORDS_MAX
        || defence.length() > WORDS_MAX) {
      throw Rejection.invalid("recall.say-reason", REASON_LEAST, WORDS_MAX);
    }
    if (Masking.finds(reason) || Masking.finds(defence)) {
      throw Rejection.invalid("poll.without-phones");
    }
    if (document.isBlank()) {
      throw Rejection.invalid("recall.sheets-missing");
    }
    if (opens == null) {
      throw Rejection.invalid("poll.say-opens");
    }
    if (closes == null || !closes.isAfter(opens)) {
      throw Rejection.invalid("poll.say-closes");
    }
  }
}
