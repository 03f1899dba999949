package gongzhi.ballots.contests;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;

/** A name or a project as somebody puts it forward. */
public record NewOption(String title, String words, long cost) {

  private static final int TITLE_LEAST = 2;
  private static final int TITLE_MAX = 40;
  private static final int WORDS_MAX = 600;

  public NewOption {
    title = Masking.visible(title).strip();
    words = Masking.visible(words).strip();
  }

  /** Refuses (422) what cannot stand on a paper of this kind. */
  void require(Contest contest) {
    if (title.length() < TITLE_LEAST || title.length() > TITLE_MAX) {
      throw Rejection.invalid("contest.say-option", TITLE_LEAST, TITLE_MAX);
    }
    if (words.length() > WORDS_MAX) {
      throw Rejection.invalid("contest.words-long", WORDS_MAX);
    }
    if (Masking.finds(title) || Masking.finds(words)) {
      throw Rejection.invalid("contest.option-without-phones");
    }
    boolean budget = contest.kind() == ContestKind.BUDGET;
    if (budget && (cost <= 0 || cost > contest.budget())) {
      throw Rejection.invalid("contest.say-cost");
    }
  }
}
